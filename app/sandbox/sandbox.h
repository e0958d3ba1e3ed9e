// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "jose/secret.h"

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

/*! With what the sandbox signs its id_tokens (RFC 7518, section 3.1). */
enum class SigningAlgorithm {
    ES256,
    RS256,
    EdDSA, //!< with Ed25519 (RFC 8037)
};

/*! Whether tokens are bound to a key of the client's (DPoP, RFC 9449). */
enum class DpopMode {
    ProofPolicy, //!< where the client wants it
    Require,     //!< whether it wants it or not
    Off,
};

/*! Everything about a sandbox that can be chosen. The defaults are the demo. */
struct SandboxOptions
{
    /*! Where to listen. */
    QHostAddress address = QHostAddress::LocalHost;
    /*! 0 means any free port. */
    quint16 port = 8628;
    /*! Takes any free port when \c port is in use; otherwise listen() fails then. */
    bool anyPortIfTaken = false;
    /*!
        The host name or address that phones on the same network know this machine by. It is put
        into the verification URI in place of the issuer's host; see lanHost(). Empty on loopback.
    */
    QString phoneHost;

    /*!
        How everybody reaches this server where that is not the address it listens on: behind a
        reverse proxy. Such as https://login.example.com; empty otherwise.
    */
    QUrl publicUrl;

    /*!
        Whose way of speaking RFC 8628 it imitates: its paths, parameters, errors and codes; one of
        sandboxDialects(). "generic" speaks as the RFCs do.
    */
    QString dialect = QStringLiteral("generic");

    /*! How long a code can be used (RFC 8628, section 3.2, \c expires_in); else the dialect's. */
    std::optional<std::chrono::seconds> codeLifetime;
    /*! The shortest time between two polls (\c interval); else the dialect's. */
    std::optional<std::chrono::seconds> interval;
    /*! Life of an access token and of an id_token. */
    std::chrono::seconds tokenLifetime{3600};
    /*! How long a sign-in can be refreshed, counted from its beginning. */
    std::chrono::seconds refreshLifetime{std::chrono::hours(24 * 30)};
    /*!
        Whether refresh tokens are given at all; else the dialect's habit: GitHub gives none unless
        told to, and then acts as an expiring GitHub App, Facebook never gives any.
    */
    std::optional<bool> refreshTokens;
    /*! Whether each refresh ends the refresh token that it was made with; else the dialect's habit. */
    std::optional<bool> rotation;
    /*! How long such an ended one is still taken, from who has lost the answer. */
    std::chrono::seconds rotationGrace{0};
    SigningAlgorithm algorithm = SigningAlgorithm::ES256;

    /*! The only client that is served; empty: any client may come. */
    QString clientId;
    /*! When set, the client has to show it (client_secret_basic or client_secret_post). */
    Secret clientSecret;
    /*!
        The client's public key, as a JWK (RFC 7517) or in PEM. When set, the client has to
        authenticate with private_key_jwt (RFC 7523).
    */
    QByteArray clientKey;
    /*! Whether every device has to use PKCE (RFC 7636). */
    bool requirePkce = false;
    /*! Else what the dialect's provider does: some offer it, most don't. */
    std::optional<DpopMode> dpop;
    /*! Whether the proofs need a nonce of the server's (RFC 9449, section 8). */
    bool dpopNonce = false;

    /*! Who asks the person: the name at the top of the phone page. Empty: DeviceSignIn. */
    QString brand;
    /*! The app as the phone page names it. Empty: the client's id. */
    QString appName;
    /*! The device as the phone page names it; not named where empty. */
    QString deviceName;
    /*! The one person who is always signed in on the phone page. */
    QString accountName = QStringLiteral("Demo Person");
    QString accountEmail = QStringLiteral("demo@example.com");

    /*! How many codes can be alive at once; more are answered with 503. */
    int maximumCodes = 1000;

    /*!
        Whether there is an interface for tests below /sandbox, for programs on this machine alone.
        Its bodies are JSON.

        \li POST /sandbox/faults orders a fault: {"fault": "delay", "endpoint": "token",
            "times": 2, "ms": 500}. The endpoint is device, token, revocation, userinfo, keys,
            metadata, media, or any, which is the default; times is 1 unless told. The faults:
            delay (ms), hang, reset, truncate (bytes of the body that still come), drip (ms
            between two bytes), huge (bytes; endless unless told), wrong-type (type), portal
            (status; 200 unless told), status (status, retry_after in seconds or as a date),
            redirect (status, location), slow-down, timeout (of the server's own backend), and
            clock-skew (seconds), which stays until it is cleared. With "handled": true the
            request is carried out before hang, reset, huge, portal, status and redirect lose its
            answer.
        \li DELETE /sandbox/faults ends all of them. GET tells which are armed, and how many
            requests each endpoint has seen.
        \li POST /sandbox/decision decides without a browser: {"user_code": "WDJB-MJHT",
            "decision": "approve"}, or "deny".
        \li POST /sandbox/action lets something happen: {"action": …} expire-access-tokens,
            end-sign-ins, forget-codes, forget-everything, rotate-key, change-dpop-nonce.
    */
    bool faults = false;
};

/*! The times that a sandbox goes by. A test hands in ones that it can move. */
struct SandboxClock
{
    /*! Milliseconds since some fixed moment; goes on while the machine is suspended. */
    std::function<std::chrono::milliseconds()> elapsed;
    /*! The calendar's time, for the claims of an id_token. */
    std::function<QDateTime()> utc;

    static SandboxClock system();
};

/*!
    An authorization server for the device authorization grant (RFC 8628), with the phone's web
    page.

    It is made for demos, development and tests: everybody who reaches its phone page acts as the
    one account of its options, it speaks plain http, and it forgets all when it ends. Production
    wants Keycloak or another real server.

    So that an app has something to sign in for, there is a small film service below /api: see
    MediaLibrary.
*/
class Sandbox : public QObject
{
    Q_OBJECT

public:
    explicit Sandbox(SandboxOptions options, QObject *parent = nullptr);
    Sandbox(SandboxOptions options, SandboxClock clock, QObject *parent = nullptr);
    ~Sandbox() override;

    /*! Begins to serve; when it can't it returns false and errorString() says why, in one line. */
    bool listen();
    QString errorString() const;

    /*!
        What clients are pointed at, such as http://127.0.0.1:8628. Empty before listen(). With some
        dialects it has a path, such as /realms/master, of which any realm is as good.
    */
    QString issuer() const;
    /*! The issuer without a path: where the paths of the endpoints begin. */
    QString origin() const;
    /*! Where a person enters a code: http://127.0.0.1:8628/device. Empty before listen(). */
    QUrl phonePage() const;

Q_SIGNALS:
    /*! A device has got a code and waits for its approval. */
    void codeIssued(const QString &userCode);
    /*! The person has pressed Approve. */
    void approved(const QString &userCode);
    /*! The person has pressed Deny. */
    void denied(const QString &userCode);
    /*! The device has fetched its tokens for an approved code: it is signed in. */
    void tokensIssued(const QString &userCode);

private:
    class Private;
    std::unique_ptr<Private> d;
};

/*! The names that SandboxOptions::dialect can have. */
QStringList sandboxDialects();

/*!
    The address by which phones on the same network reach this machine, or empty if there is none.
    For SandboxOptions::phoneHost, together with QHostAddress::Any.
*/
QString lanHost();

} // namespace DeviceSignIn
