// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "signin/household.h"
#include "signin/signinhost.h"

#include <QList>
#include <QQmlParserStatus>
#include <QSslCertificate>
#include <QStringList>
#include <QtQml/qqmlregistration.h>
#include <QUrl>
#include <QVariantMap>

#include <memory>

namespace DeviceSignIn {

struct ClientConfig;
class SignInFactory;

// The full name of the base is for Qt 6.4's tools, which can't find it by the short one.

/*!
    In QML: where to sign in, as which client, and where the tokens are kept.

    \qml
    Provider { issuer: "https://id.example.com"; clientId: "living-room-tv"; scopes: ["openid"] }
    Provider { profile: "keycloak"; settings: ({ domain: "sso.example.org", realm: "tv" }); clientId: "tv" }
    \endqml

    Once it is complete it has a sign-in, which looks for what was kept from the last time; a new code is
    asked for by a SignInPage only. A change of its properties after that means another sign-in. Tokens are
    for C++: hand the provider to an object of your own, which asks signIn()->session() for them.
*/
class SignInProvider : public DeviceSignIn::SignInHost, public QQmlParserStatus
{
    Q_OBJECT
    Q_INTERFACES(QQmlParserStatus)
    QML_NAMED_ELEMENT(Provider)

    /*! One of those that are known by name, which \c{device-signin providers} lists. */
    Q_PROPERTY(QString profile MEMBER m_profile NOTIFY configurationChanged)
    /*! What that profile wants to know, by name: a tenant, a realm, a domain. */
    Q_PROPERTY(QVariantMap settings MEMBER m_settings NOTIFY configurationChanged)
    /*! Scheme, host and port of a server of one's own, in place of those in the profile. */
    Q_PROPERTY(QUrl server MEMBER m_server NOTIFY configurationChanged)

    /*! Else: the server's own name, exactly as it writes it, by which its addresses are found (RFC 8414). */
    Q_PROPERTY(QString issuer MEMBER m_issuer NOTIFY configurationChanged)
    /*! Or its addresses; the first two are enough. */
    Q_PROPERTY(QUrl deviceEndpoint MEMBER m_deviceEndpoint NOTIFY configurationChanged)
    Q_PROPERTY(QUrl tokenEndpoint MEMBER m_tokenEndpoint NOTIFY configurationChanged)
    Q_PROPERTY(QUrl revocationEndpoint MEMBER m_revocationEndpoint NOTIFY configurationChanged)
    Q_PROPERTY(QUrl userinfoEndpoint MEMBER m_userinfoEndpoint NOTIFY configurationChanged)

    Q_PROPERTY(QString clientId MEMBER m_clientId NOTIFY configurationChanged)
    /*! The path of a file in which the client's secret stands alone: QML never sees a secret. */
    Q_PROPERTY(QString clientSecretFile MEMBER m_clientSecretFile NOTIFY configurationChanged)
    /*! Instead of a secret: the path of a file with the client's key in PEM form (private_key_jwt). */
    Q_PROPERTY(QString clientKeyFile MEMBER m_clientKeyFile NOTIFY configurationChanged)
    Q_PROPERTY(QString clientKeyId MEMBER m_clientKeyId NOTIFY configurationChanged)
    /*! The path of a PEM file with authorities that may vouch for the server, besides the machine's. */
    Q_PROPERTY(QString authoritiesFile MEMBER m_authoritiesFile NOTIFY configurationChanged)
    /*! Empty: what the profile usually asks for. */
    Q_PROPERTY(QStringList scopes MEMBER m_scopes NOTIFY configurationChanged)

    /*! The person's place in the store. */
    Q_PROPERTY(QString account MEMBER m_account NOTIFY configurationChanged)
    Q_PROPERTY(Store store MEMBER m_store NOTIFY configurationChanged)
    /*! Of Provider.File and Provider.Sealed; an absolute path. */
    Q_PROPERTY(QString storeFolder MEMBER m_storeFolder NOTIFY configurationChanged)
    /*! Of Provider.Sealed: all of this file is the key. */
    Q_PROPERTY(QString storeKeyFile MEMBER m_storeKeyFile NOTIFY configurationChanged)

    /*! What is wrong with all this, in one line; empty where nothing is. Then there is no sign-in. */
    Q_PROPERTY(QString problem READ problem NOTIFY problemChanged)
    Q_PROPERTY(bool signedIn READ isSignedIn NOTIFY signedInChanged)
    /*! All who have an account here, for a HouseholdPage; null where there is a problem. */
    Q_PROPERTY(DeviceSignIn::Household *household READ household NOTIFY signInChanged)

public:
    /*! As StoreKind. */
    enum Store { Keychain, Memory, File, Sealed };
    Q_ENUM(Store)

    explicit SignInProvider(QObject *parent = nullptr);
    ~SignInProvider() override;

    QString problem() const { return m_problem; }
    bool isSignedIn() const;
    /*! Owned by this object; made when it is asked for, and reads the store then. */
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
    QString open();
    QString readAddresses(ClientConfig *client) const;
    QString readClient(ClientConfig *client, QList<QSslCertificate> *authorities) const;
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
    QString m_clientKeyFile;
    QString m_clientKeyId;
    QString m_authoritiesFile;
    QStringList m_scopes;
    QString m_account = QStringLiteral("default");
    Store m_store = Keychain;
    QString m_storeFolder;
    QString m_storeKeyFile;

    bool m_complete = false;
    bool m_renewing = false;
    QString m_problem;
    std::shared_ptr<SignInFactory> m_factory;
    std::unique_ptr<Household> m_household;
};

} // namespace DeviceSignIn
