// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "signin/household.h"
#include "signin/signin.h"

#include <QQmlParserStatus>
#include <QStringList>
#include <QtQml/qqmlregistration.h>
#include <QUrl>
#include <QVariantMap>

#include <memory>

namespace DeviceSignIn {

class ClientConfig;
class SignInFactory;

// The full name of the base is for Qt 6.4's tools, which can't find it by the short one.

/*!
    In QML: where to sign in, as which client, and where the tokens are stored.

    \qml
    Provider { issuer: "https://id.example.com"; clientId: "living-room-tv"; scopes: ["openid"] }
    Provider {
        profile: "keycloak"
        settings: ({ domain: "sso.example.org", realm: "tv" })
        clientId: "tv"
    }
    \endqml

    Once the component is complete, the provider has a sign-in, which restores the tokens from the
    store if there are any. Only a SignInPage asks for a new code. A property that changes later
    replaces the sign-in by a new one. QML has no access to the tokens: pass the provider to a C++
    object of your own, which gets them from signIn()->session().
*/
class SignInProvider : public DeviceSignIn::SignInHost, public QQmlParserStatus
{
    Q_OBJECT
    Q_INTERFACES(QQmlParserStatus)
    QML_NAMED_ELEMENT(Provider)

    /*! The name of a built-in profile; \c{device-signin providers} lists them. */
    Q_PROPERTY(QString profile MEMBER m_profile NOTIFY configurationChanged)
    /*!
        The settings that the profile needs, by their names: for example a tenant, a realm or a
        domain.
    */
    Q_PROPERTY(QVariantMap settings MEMBER m_settings NOTIFY configurationChanged)
    /*! The scheme, host and port of your own server, which replace those in the profile. */
    Q_PROPERTY(QUrl server MEMBER m_server NOTIFY configurationChanged)

    /*!
        Without such a profile: the issuer identifier of the server, by which its endpoints are
        found (RFC 8414).
    */
    Q_PROPERTY(QString issuer MEMBER m_issuer NOTIFY configurationChanged)
    // Without an issuer the first two of these endpoints are required. With one, they replace or
    // complete those that are discovered: some servers leave the first one out of their metadata.
    Q_PROPERTY(QUrl deviceEndpoint MEMBER m_deviceEndpoint NOTIFY configurationChanged)
    Q_PROPERTY(QUrl tokenEndpoint MEMBER m_tokenEndpoint NOTIFY configurationChanged)
    Q_PROPERTY(QUrl revocationEndpoint MEMBER m_revocationEndpoint NOTIFY configurationChanged)
    Q_PROPERTY(QUrl userinfoEndpoint MEMBER m_userinfoEndpoint NOTIFY configurationChanged)

    Q_PROPERTY(QString clientId MEMBER m_clientId NOTIFY configurationChanged)
    /*!
        The path of a file that contains nothing but the client secret, so that the secret is not in
        QML.
    */
    Q_PROPERTY(QString clientSecretFile MEMBER m_clientSecretFile NOTIFY configurationChanged)
    /*!
        Instead of a secret: the client's private key (private_key_jwt). It is the path of a PEM
        file, or a URI of a key in hardware, such as handle:0x81000001 of a TPM or
        pkcs11:token=box;object=tv.
    */
    Q_PROPERTY(QString clientKey MEMBER m_clientKey NOTIFY configurationChanged)
    /*! The key ID under which the server knows that key. */
    Q_PROPERTY(QString clientKeyId MEMBER m_clientKeyId NOTIFY configurationChanged)
    /*!
        The keys that tokens are bound to (DPoP): "software" for a new one with each sign-in, which
        is the default; "tpm" to make them in a TPM; "auto" for a TPM where there is one; or one key
        as for clientKey.
    */
    Q_PROPERTY(QString dpopKey MEMBER m_dpopKey NOTIFY configurationChanged)
    /*!
        The provider of OpenSSL that opens the keys. If it is empty, it follows from where they are.
    */
    Q_PROPERTY(QString keyProvider MEMBER m_keyProvider NOTIFY configurationChanged)
    /*! The path of a file that contains nothing but the PIN of the keys. */
    Q_PROPERTY(QString keyPinFile MEMBER m_keyPinFile NOTIFY configurationChanged)
    /*!
        The path of a PEM file with certificate authorities that are trusted in addition to those of
        the system.
    */
    Q_PROPERTY(QString authoritiesFile MEMBER m_authoritiesFile NOTIFY configurationChanged)
    /*! If it is empty, the default scopes of the profile are requested. */
    Q_PROPERTY(QStringList scopes MEMBER m_scopes NOTIFY configurationChanged)

    /*! The API that the tokens are for, as Auth0 wants it. */
    Q_PROPERTY(QString audience MEMBER m_audience NOTIFY configurationChanged)
    /*! The servers that the tokens are for, each by an absolute URI (RFC 8707). */
    Q_PROPERTY(QStringList resources MEMBER m_resources NOTIFY configurationChanged)
    /*!
        How the person is to be authenticated: names separated by spaces, as the server defines
        them.
    */
    Q_PROPERTY(QString acrValues MEMBER m_acrValues NOTIFY configurationChanged)
    /*! Further parameters of the request for a code, by their names. */
    Q_PROPERTY(QVariantMap parameters MEMBER m_parameters NOTIFY configurationChanged)
    /*! Further parameters of each request for tokens, by their names. */
    Q_PROPERTY(QVariantMap tokenParameters MEMBER m_tokenParameters NOTIFY configurationChanged)
    /*!
        Further headers of every request to the server, by their names. QML can read them: set a
        secret one in C++.
    */
    Q_PROPERTY(QVariantMap headers MEMBER m_headers NOTIFY configurationChanged)
    /*!
        The User-Agent header. If it is empty, it names the application and this library with their
        versions.
    */
    Q_PROPERTY(QString userAgent MEMBER m_userAgent NOTIFY configurationChanged)

    /*! The name in the store under which the tokens are kept. */
    Q_PROPERTY(QString account MEMBER m_account NOTIFY configurationChanged)
    Q_PROPERTY(Store store MEMBER m_store NOTIFY configurationChanged)
    /*! The absolute path of the folder for Provider.File and Provider.Sealed. */
    Q_PROPERTY(QString storeFolder MEMBER m_storeFolder NOTIFY configurationChanged)
    /*! The path of the key file for Provider.Sealed. The whole content of the file is the key. */
    Q_PROPERTY(QString storeKeyFile MEMBER m_storeKeyFile NOTIFY configurationChanged)

    /*!
        What is wrong with the other properties, in one line. If it is not empty, there is no
        sign-in.
    */
    Q_PROPERTY(QString problem READ problem NOTIFY problemChanged)
    Q_PROPERTY(bool signedIn READ isSignedIn NOTIFY signedInChanged)
    /*! All accounts in the store, for a HouseholdPage. Null if there is a problem. */
    Q_PROPERTY(DeviceSignIn::Household *household READ household NOTIFY signInChanged)

public:
    /*! The kinds of stores, in QML. The names and the order are those of StoreKind. */
    enum Store { Keychain, Memory, File, Sealed };
    Q_ENUM(Store)

    explicit SignInProvider(QObject *parent = nullptr);
    ~SignInProvider() override;

    QString problem() const { return m_problem; }
    bool isSignedIn() const;
    /*!
        Creates the household, which this object owns, with the first call, and lets it read the
        store.
    */
    Household *household();

    void classBegin() override {}
    void componentComplete() override;

Q_SIGNALS:
    void configurationChanged();
    void problemChanged();
    void signedInChanged();

private:
    void renewSoon();
    void renew();
    void reportSignedIn();
    QString open();
    ClientConfig clientConfig() const;
    std::shared_ptr<SignIn> createSignIn(const QString &account) const;

    QString m_profile = QStringLiteral("generic");
    QVariantMap m_settings;
    QUrl m_server;
    QString m_issuer;
    QUrl m_deviceEndpoint;
    QUrl m_tokenEndpoint;
    QUrl m_revocationEndpoint;
    QUrl m_userinfoEndpoint;
    QString m_clientId;
    QString m_clientSecretFile;
    QString m_clientKey;
    QString m_dpopKey;
    QString m_keyProvider;
    QString m_keyPinFile;
    QString m_clientKeyId;
    QString m_authoritiesFile;
    QStringList m_scopes;
    QString m_audience;
    QStringList m_resources;
    QString m_acrValues;
    QVariantMap m_parameters;
    QVariantMap m_tokenParameters;
    QVariantMap m_headers;
    QString m_userAgent;
    QString m_account = QStringLiteral("default");
    Store m_store = Keychain;
    QString m_storeFolder;
    QString m_storeKeyFile;

    bool m_complete = false;
    bool m_renewing = false;
    /*! The value of signedIn at the last signedInChanged(). */
    bool m_reportedSignedIn = false;
    QString m_problem;
    std::shared_ptr<SignInFactory> m_factory;
    /*! Shares the current sign-in with the base class. */
    std::shared_ptr<SignIn> m_signIn;
    std::unique_ptr<Household> m_household;
};

} // namespace DeviceSignIn
