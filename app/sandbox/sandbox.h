// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "jose/secret.h"
#include "sandbox/oauth/dpopmode.h"
#include "sandbox/oauth/signingalgorithm.h"

#include <QDateTime>
#include <QHostAddress>
#include <QObject>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

namespace DeviceSignIn {

class SandboxPrivate;

/*!
    The options of a sandbox. With the default values it is a server for demos on this machine.

    If an optional value is empty, the value of the dialect is used.
*/
struct SandboxOptions
{
    /*! The address to listen on. */
    QHostAddress address = QHostAddress::LocalHost;
    /*! The port to listen on; 0 means any free port. */
    quint16 port = 8628;
    /*! Whether to listen on any free port if \c port is in use. Otherwise listen() fails. */
    bool anyPortIfTaken = false;
    /*!
        The host name or address at which phones on the same network reach this machine; see
        http/lanhost.h. It replaces the issuer's host in the verification URI. Empty if the server
        listens on loopback.
    */
    QString phoneHost = {};

    /*!
        The URL at which clients reach a server behind a reverse proxy, such as
        https://login.example.com. Empty if they reach it at the address on which it listens.

        The proxy has to run on this machine and to append the address of its client to the header
        X-Forwarded-For. Without that all clients have the same limits, and the phone page can't say
        whether the phone and the screen are in the same network.
    */
    QUrl publicUrl = {};

    /*!
        The provider whose paths, parameters, errors and codes the sandbox imitates: one of
        sandboxDialects(). The dialect "generic" is that of the RFCs.
    */
    QString dialect = QStringLiteral("generic");

    /*! The lifetime of a device code and its user code (RFC 8628, section 3.2, \c expires_in). */
    std::optional<std::chrono::seconds> codeLifetime = {};
    /*! The shortest time between two polls (RFC 8628, section 3.2, \c interval). */
    std::optional<std::chrono::seconds> interval = {};
    /*! The lifetime of an access token and of an ID token. */
    std::chrono::seconds tokenLifetime{3600};
    /*! How long a sign-in can be refreshed, counted from its approval. */
    std::chrono::seconds refreshLifetime{std::chrono::hours(24 * 30)};
    /*!
        Whether refresh tokens are issued. The dialect "github" issues them only if this is true,
        and then imitates a GitHub App whose tokens expire. The dialect "facebook" never issues any.
    */
    std::optional<bool> refreshTokens = {};
    /*! Whether each refresh replaces the refresh token. */
    std::optional<bool> rotation = {};
    /*!
        How long a replaced refresh token is still accepted, for clients that did not receive the
        response.
    */
    std::chrono::seconds rotationGrace{0};
    SigningAlgorithm algorithm = SigningAlgorithm::ES256;

    /*! The only client id that is accepted; if empty, any client id is accepted. */
    QString clientId = {};
    /*!
        The secret with which clients must authenticate (client_secret_basic or _post); may be
        empty.
    */
    Secret clientSecret = {};
    /*!
        The client's public key, as a JWK (RFC 7517) or in PEM. If it is set, clients must
        authenticate with private_key_jwt (RFC 7523).
    */
    QByteArray clientKey = {};
    /*! Whether clients must use PKCE (RFC 7636). */
    bool requirePkce = false;
    /*! Whether tokens are bound to a key; most dialects do not support that. */
    std::optional<DpopMode> dpop = {};
    /*! Whether DPoP proofs must contain a nonce from the server (RFC 9449, section 8). */
    bool dpopNonce = false;

    /*! The name at the top of the phone page; if empty, DeviceSignIn. */
    QString brand = {};
    /*! The name of the app on the phone page; if empty, the client id. */
    QString appName = {};
    /*! The name of the device on the phone page; if empty, the page shows none. */
    QString deviceName = {};
    /*!
        The name and email address of the one person, who is always signed in on the phone page. @{
    */
    QString accountName = QStringLiteral("Demo Person");
    QString accountEmail = QStringLiteral("demo@example.com");
    /*! @} */

    /*!
        The largest number of codes that may be alive. Further requests get the status 503. The
        devices of one network, which is an IPv4 address or an IPv6 /64, get a tenth of them at
        most, and the last quarter is for those that have none.
    */
    int maximumCodes = 1000;

    /*!
        Whether tests can control the sandbox below /sandbox. Only programs on this machine can use
        that interface. Its requests and responses are JSON.

        \li POST /sandbox/faults arms a fault: {"fault": "delay", "endpoint": "token", "times": 2,
            "ms": 500}. The endpoint is device, token, revocation, userinfo, keys, metadata, media,
            or any, which is the default. The fault applies to the next requests to that endpoint,
            as many as "times" says, which is 1 by default. The faults are: delay (ms), hang, reset,
            truncate (bytes of the body that are sent), drip (ms between two bytes), huge (bytes;
            endless by default), wrong-type (type), portal (status; 200 by default), status (status,
            and retry_after in seconds or as a date), redirect (status, location), slow-down,
            timeout (of the server's own database), and clock-skew (seconds), which stays until it
            is cleared. The faults hang, reset, huge, portal, status and redirect lose the response.
            With "handled": true, the request takes effect nevertheless.
        \li DELETE /sandbox/faults clears all faults. GET returns those that are armed, and the
            number of requests to each endpoint.
        \li GET /sandbox/signs-of-attack returns what may be a sign of an attack, as numbers:
            repeated_codes, opened_in_two_browsers, taken_back, wrong_codes, refused_tries and
            refused_codes; see AttackSigns.
        \li POST /sandbox/decision decides about a code without a browser:
            {"user_code": "WDJB-MJHT", "decision": "approve"}, or "deny".
        \li POST /sandbox/action carries out an action of the server: {"action": …} with
            expire-access-tokens, end-sign-ins, forget-codes, forget-everything, rotate-key or
            change-dpop-nonce.
    */
    bool faults = false;
};

/*! The clocks of a sandbox. Tests pass clocks that they set themselves. */
struct SandboxClock
{
    /*! The monotonic clock, which also advances while the machine is suspended. */
    std::function<std::chrono::milliseconds()> elapsed;
    /*! The system clock, for the claims of tokens and the header Date. */
    std::function<QDateTime()> utc;

    /*! Returns the clocks of the operating system. */
    static SandboxClock system();
};

/*!
    An authorization server for the device authorization grant (RFC 8628), together with the web
    page on which a person enters a code and decides.

    It is made for demos, development and tests: everyone who can reach its phone page acts as the
    one account in its options, it uses http without TLS, and all its data is lost when it ends. In
    production, use Keycloak or another real server.

    Below /api it also has a small film service that apps can sign in to; see MediaLibrary.

    Some functions are virtual for programs that load the sandbox at run time: see SandboxModule.
*/
class Sandbox : public QObject
{
    Q_OBJECT

public:
    explicit Sandbox(SandboxOptions options, QObject *parent = nullptr);
    Sandbox(SandboxOptions options, SandboxClock clock, QObject *parent = nullptr);
    ~Sandbox() override;

    /*!
        Starts to listen. Returns false on failure, also if OpenSSL can't sign or a file is missing
        from the program; errorString() then says why, in one line.
    */
    virtual bool listen();
    virtual QString errorString() const;

    /*!
        The issuer, such as http://127.0.0.1:8628. Empty before listen(). In some dialects it has a
        path with a variable part, such as /realms/master, for which any value is accepted.
    */
    virtual QString issuer() const;
    /*! The issuer without its path, with which the URLs of all endpoints begin. */
    virtual QString origin() const;
    /*!
        The page on which a person enters a code: http://127.0.0.1:8628/device. Empty before
        listen().
    */
    virtual QUrl phonePage() const;

    /*!
        Approves \a userCode, as the person does on the phone page. Returns false if it is unknown.
    */
    virtual bool approve(const QString &userCode);

Q_SIGNALS:
    /*! A code was issued to a device, and waits for approval. */
    void codeIssued(const QString &userCode);
    /*! The person has approved a code. */
    void approved(const QString &userCode);
    /*! The person has denied a code. */
    void denied(const QString &userCode);
    /*! Tokens were issued to a device for an approved code. */
    void tokensIssued(const QString &userCode);
    /*! The person has taken an approval back, and the device was signed out. */
    void takenBack(const QString &userCode);
    /*! A second browser has opened a code that waits for a decision. */
    void openedInTwoBrowsers(const QString &userCode);
    /*!
        Somebody has tried a code again that had already been decided. \a count is how often that
        has happened with this code.
    */
    void codeRepeated(const QString &userCode, int count);

private:
    std::unique_ptr<SandboxPrivate> d;
};

/*! Returns the possible values of SandboxOptions::dialect. */
QStringList sandboxDialects();

} // namespace DeviceSignIn
