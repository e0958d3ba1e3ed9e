// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "jose/export.h"
#include "jose/secret.h"

#include <QList>
#include <QMap>
#include <QSharedDataPointer>
#include <QSslCertificate>
#include <QString>
#include <QStringList>
#include <QUrl>

namespace DeviceSignIn {

class ClientConfigPrivate;

/*!
    Where to sign in, and as which client. It is everything that an operator decides, and nothing
    that comes from the network.

    A server is described in one of three ways:
    - by its issuer, from which the addresses are discovered (OpenID Connect Discovery 1.0,
      RFC 8414), except for those that are set;
    - by the addresses themselves, if the server has no discovery;
    - by a profile, which knows the addresses of one provider and its deviations from RFC 8628.

    \code
    ClientConfig client;
    client.setIssuer(u"https://id.example.com"_s);
    client.setClientId(u"living-room-tv"_s);

    ClientConfig google;
    google.setProfile(u"google"_s);
    google.setClientId(u"1234.apps.googleusercontent.com"_s);
    google.setClientSecretFile(u"/etc/player/google-secret"_s);

    if (const QString problem = google.problem(); !problem.isEmpty())
        qWarning().noquote() << problem;
    \endcode

    Setters accept every value. problem() says in one line what is wrong with all of them together;
    a sign-in with such a configuration fails with Reason::NotConfigured, or with
    Reason::KeyUnusable if a key is the problem, and a line of the same kind.

    The class is implicitly shared: copies are cheap, and a copy that is changed does not change the
    others. Copies share the bytes of a secret, which are wiped when the last copy is gone. Secrets
    can be set but not read. Different threads may use different copies.
*/
class DEVICESIGNIN_EXPORT ClientConfig
{
public:
    /*! Creates a configuration without a server and without a client id. */
    ClientConfig();
    ~ClientConfig();
    /*! Copies share their content until one of them is changed. @{ */
    ClientConfig(const ClientConfig &other);
    ClientConfig &operator=(const ClientConfig &other);
    /*! @} */
    /*! A moved-from configuration can only be assigned to and destroyed. @{ */
    ClientConfig(ClientConfig &&other) noexcept;
    ClientConfig &operator=(ClientConfig &&other) noexcept;
    /*! @} */

    /*!
        The names of the profiles that are built in, sorted; see \c docs/providers.md, or run
        <tt>device-signin providers</tt> for what each of them needs.
    */
    static QStringList profileNames();

    /*!
        The name of a built-in profile. Default: \c generic, which has no addresses and no
        deviations from RFC 8628.
    */
    QString profile() const;
    /*! Chooses a built-in profile by its name. A file of setProfileFile() is then not read. */
    void setProfile(const QString &name);
    /*! The path of a file with a profile; empty if a built-in profile is used. */
    QString profileFile() const;
    /*!
        Uses the profile in the file \a path instead of a built-in one. It is a JSON file in the
        format of \c resources/providers/profile.schema.json, and its member \c name has to be the
        file's name without \c .json. It is read when a SignInFactory is created.
    */
    void setProfileFile(const QString &path);
    /*! The values that were set by setProfileSetting(), by their names. */
    QMap<QString, QString> profileSettings() const;
    /*!
        Sets a value that each operator has to choose for the profile, such as \c tenant, \c realm
        or \c domain. A value that is not set has the profile's preset. It has no effect with a
        profile that has no addresses.
    */
    void setProfileSetting(const QString &name, const QString &value);
    /*! The server that replaces the one in the profile. Default: empty. */
    QUrl server() const;
    /*!
        Replaces scheme, host and port of every address of the profile by those of \a server, for a
        provider that runs on a machine of your own, or for the sandbox. Empty to replace nothing.
    */
    void setServer(const QUrl &server);

    /*! The issuer identifier of the server. Default: empty. */
    QString issuer() const;
    /*!
        Sets the issuer identifier, exactly as the server writes it: it is compared character by
        character (RFC 8414, section 3.3). It is an https address; http is accepted for this
        machine alone. It has no effect with a profile that has addresses of its own.
    */
    void setIssuer(const QString &issuer);

    /*!
        Addresses of the server, for one that has no discovery or leaves one of them out of its
        metadata. Without an issuer, the device authorization endpoint (RFC 8628, section 3.1) and
        the token endpoint (RFC 6749, section 3.2) are both required. Without a revocation endpoint
        (RFC 7009) a sign-out ends on this machine only, and without a userinfo endpoint (OpenID
        Connect Core 1.0, section 5.3) the person is greeted by no name unless the id_token has one.
        The keys endpoint has the server's JWK set, by which an id_token is checked.

        Each is an https address, or http on this machine. Default: empty. If one of the two is
        empty, it is discovered from the issuer, and so is each other address that is empty; those
        that are set replace discovered ones. If both are set, nothing is discovered. They have no
        effect with a profile that has addresses of its own. @{
    */
    QUrl deviceAuthorizationEndpoint() const;
    void setDeviceAuthorizationEndpoint(const QUrl &endpoint);
    QUrl tokenEndpoint() const;
    void setTokenEndpoint(const QUrl &endpoint);
    QUrl revocationEndpoint() const;
    void setRevocationEndpoint(const QUrl &endpoint);
    QUrl userinfoEndpoint() const;
    void setUserinfoEndpoint(const QUrl &endpoint);
    QUrl keysEndpoint() const;
    void setKeysEndpoint(const QUrl &endpoint);
    /*! @} */

    /*! The identifier of the client at the server. Default: empty, which is a problem(). */
    QString clientId() const;
    /*! Sets the identifier of the client (RFC 6749, section 2.2). It is not secret. */
    void setClientId(const QString &id);

    /*!
        Sets the client secret. Most apps on TVs are public clients (RFC 6749, section 2.1) and have
        none. An empty secret removes it.
    */
    void setClientSecret(Secret secret);
    /*!
        Reads the client secret from the file \a path when a SignInFactory is created. A newline at
        the end of the file does not belong to the secret. Empty for no file. The file replaces the
        secret of setClientSecret().
    */
    void setClientSecretFile(const QString &path);
    /*!
        Sets the private key of a client that authenticates with \c private_key_jwt (RFC 7523)
        instead of a secret: an RSA key of 2048 to 8192 bits, a P-256 key or an Ed25519 key, in
        PEM and without a passphrase. An empty key removes it.
    */
    void setClientKey(Secret pem);
    /*!
        Reads that key from the file \a path when a SignInFactory is created. Empty for no file.
        The file replaces the key of setClientKey(). It may also hold a key that is wrapped for a
        TPM.
    */
    void setClientKeyFile(const QString &path);
    /*!
        Uses a key that can't leave its hardware, for which OpenSSL needs a provider:
        \c handle:0x81000001 in a TPM, or \c pkcs11:token=box;object=tv. The key is opened and tried
        out when a SignInFactory is created, which takes as long as the hardware does. A URI with a
        PIN is a problem(): see setKeyPinFile(). Empty for none. The name of a file is accepted too.
    */
    void setClientKeyUri(const QString &uri);
    /*! The key ID of the client's key. Default: empty. */
    QString clientKeyId() const;
    /*!
        Sets the key ID (\c kid) under which the server knows the client's key. It may stay empty if
        the server knows only one key of this client.
    */
    void setClientKeyId(const QString &id);

    /*! Where the keys are that tokens are bound to: see setDpopKey(). Default: empty. */
    QString dpopKey() const;
    /*!
        Where the keys are that tokens are bound to (RFC 9449), if the server supports that:
        - \c software, or empty: each sign-in gets a new key, which is kept beside its tokens;
        - \c tpm: each sign-in gets a new key in a TPM, and what is kept of it is of no use without
          that TPM;
        - \c auto: as \c tpm if there is one when a SignInFactory is created, else as \c software;
        - the name of a file or a URI as for setClientKeyUri(): all sign-ins use this key.
    */
    void setDpopKey(const QString &where);
    /*! The provider of OpenSSL that opens the keys: see setKeyProvider(). Default: empty. */
    QString keyProvider() const;
    /*!
        Names the provider of OpenSSL that opens those of the two keys, setClientKeyUri() and
        setDpopKey(), whose URI or kind of PEM does not tell it: a TPM's keys are always opened by
        \c tpm2, also with \c tpm and \c auto, and those of a PKCS #11 token by \c pkcs11. Empty if
        there is no such key.
    */
    void setKeyProvider(const QString &name);
    /*!
        Reads the PIN of these two keys from the file \a path when a SignInFactory is created, such
        as a credential of systemd. Empty if they need none. The keys of \c tpm and \c auto have
        none.
    */
    void setKeyPinFile(const QString &path);

    /*! The scopes to request. Default: empty, for those that the profile names. */
    QStringList scopes() const;
    /*!
        Sets the scopes to request (RFC 6749, section 3.3). If \a scopes is empty, those of the
        profile are requested; the profile \c generic names openid, profile, email and
        offline_access.
    */
    void setScopes(const QStringList &scopes);

    /*! The audience. Default: empty. */
    QString audience() const;
    /*! Names the API that the tokens are for, in the form that Auth0 and some others require. */
    void setAudience(const QString &audience);
    /*! The resources. Default: none. */
    QStringList resources() const;
    /*!
        Names the servers that the tokens are for, each by an absolute URI without a fragment
        (RFC 8707). They are sent with the request for a code and with each request for tokens.
    */
    void setResources(const QStringList &resources);
    /*! The authentication context classes. Default: empty. */
    QString acrValues() const;
    /*!
        Asks the server to authenticate the person in one of these ways, which are separated by
        spaces (OpenID Connect Core 1.0, section 3.1.2.1).
    */
    void setAcrValues(const QString &values);
    /*! The parameters that were set by setParameter(), by their names. */
    QMap<QString, QString> parameters() const;
    /*!
        Adds a parameter to the request for a code. One that the protocol or the profile sends is a
        problem(). An empty value removes it. It is not secret.
    */
    void setParameter(const QString &name, const QString &value);
    /*! The parameters that were set by setTokenParameter(), by their names. */
    QMap<QString, QString> tokenParameters() const;
    /*!
        Adds a parameter to each request for tokens: to polls and refreshes. One that the protocol
        or the profile sends is a problem(). An empty value removes it. It is not secret.
    */
    void setTokenParameter(const QString &name, const QString &value);
    /*!
        Adds a header to every request to the server, but not to those for its keys. One that
        belongs to HTTP or to the client's authentication is a problem(), and so is a value of more
        than one line. An empty value removes it. The value may be secret.
    */
    void setHeader(const QString &name, Secret value);
    /*! The User-Agent header. Default: empty. */
    QString userAgent() const;
    /*!
        Sets the User-Agent header. If \a agent is empty, it is the one of the profile, or else
        consists of QCoreApplication::applicationName() and applicationVersion() and of the name and
        version of this library.
    */
    void setUserAgent(const QString &agent);

    /*! The authorities that were set by setAuthorities(). Default: none. */
    QList<QSslCertificate> authorities() const;
    /*!
        Sets certificates of authorities that are trusted for the server in addition to those of the
        system, such as a company's own.
    */
    void setAuthorities(const QList<QSslCertificate> &authorities);
    /*!
        Reads further authorities from the PEM file \a path when a SignInFactory is created. Empty
        for no file.
    */
    void setAuthoritiesFile(const QString &path);

    /*!
        Reads the profile and the files and opens the keys, as a SignInFactory does, and returns why
        no sign-in is possible with this configuration, in one line of English for the operator,
        which holds nothing secret. Empty if there is no problem. No request is sent. With a key in
        hardware it takes as long as the hardware does. A wrong PIN is tried only once for each
        start of the program; after that, problem() and sign-ins say that it has failed before.
    */
    QString problem() const;

private:
    friend class ClientConfigPrivate;
    QSharedDataPointer<ClientConfigPrivate> d;
};

} // namespace DeviceSignIn
