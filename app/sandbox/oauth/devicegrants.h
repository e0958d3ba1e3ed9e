// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "jose/secret.h"
#include "sandbox/oauth/usercodeformat.h"

#include <QHash>
#include <QStringList>

#include <chrono>
#include <optional>

namespace DeviceSignIn {

/*! What a client asks for in a device authorization request (RFC 8628, section 3.1). */
struct DeviceRequest
{
    QString clientId;
    QStringList scopes;
    /*! The PKCE code challenge with the method S256 (RFC 7636); empty without PKCE. */
    QByteArray codeChallenge;
    /*! The nonce for the ID token (OpenID Connect Core 1.0, section 3.1.2.1); may be empty. */
    QByteArray nonce = {};
};

/*! The two codes of a device authorization response (RFC 8628, section 3.2). */
struct IssuedCodes
{
    Secret deviceCode;
    QString userCode;
};

/*! What the person has decided about a user code. */
enum class CodeState {
    Pending,
    Approved,
    Denied,
};

/*! The state of a user code that has not expired, and the request that it belongs to. */
struct CodeStatus
{
    CodeState state = CodeState::Pending;
    DeviceRequest request;
};

/*! The result of one poll (RFC 8628, section 3.5). */
struct PollResult
{
    enum class Kind {
        Approved, //!< this poll, and only this one, gets the tokens
        Pending,
        SlowDown,
        Denied,
        Expired,
        Used,    //!< an earlier poll has got the tokens
        Unknown, //!< no such device code, another client's, or a wrong code verifier
    };

    Kind kind = Kind::Unknown;
    /*! Set only if the kind is \c Approved. @{ */
    DeviceRequest request;
    QString userCode;
    /*! @} */
    /*! The new polling interval if the kind is \c SlowDown. */
    std::chrono::seconds interval{0};
};

/*!
    The device and user codes that have been issued, and the decisions about them. It has no clock; the
    current time is an argument, in milliseconds of any monotonic clock.

    The class runs on one thread, and poll() both reads the approval and marks the code as used. Of any
    number of polls, exactly one therefore gets Approved.

    Only hashes of the device codes are kept. The time of a lookup thus reveals nothing about a code.
*/
class DeviceGrants
{
public:
    using Time = std::chrono::milliseconds;

    struct Settings
    {
        std::chrono::seconds lifetime{600};
        std::chrono::seconds interval{5};
        /*! The largest number of codes at a time. */
        int maximum = 1000;
        UserCodeFormat userCodeFormat = UserCodeFormat();
        /*! See Dialect::slowDownAfterDecision. */
        bool slowDownAfterDecision = false;
        /*! See Dialect::reportsExpiryOnce. */
        bool reportsExpiryOnce = false;
    };

    explicit DeviceGrants(Settings settings);

    /*! Issues new codes. Returns nothing if there are too many already. */
    std::optional<IssuedCodes> issue(const DeviceRequest &request, Time now);

    PollResult poll(const Secret &deviceCode, const QString &clientId,
                    const QByteArray &codeVerifier, Time now);

    /*! Returns the status of a user code in its canonical form; nothing if unknown or expired. */
    std::optional<CodeStatus> find(const QString &userCode, Time now) const;

    /*!
        Records the person's decision and returns the resulting state; nothing if \a userCode is unknown
        or expired. Only the first decision has an effect: a second one, by a double tap or after "back"
        in the browser, changes nothing.
    */
    std::optional<CodeState> decide(const QString &userCode, CodeState decision, Time now);

    /*! Returns the client that a device code was issued to; empty if the code is unknown. */
    QString clientOf(const Secret &deviceCode) const;
    /*! Whether the two codes were issued together. */
    bool wereIssuedTogether(const Secret &deviceCode, const QString &userCode) const;

    /*! Removes all codes. */
    void clear();

    qsizetype count() const { return m_grants.size(); }

private:
    struct Grant
    {
        DeviceRequest request;
        QString userCode;
        Time expiry{0};
        std::chrono::seconds interval{0};
        std::optional<Time> lastPoll;
        CodeState state = CodeState::Pending;
        bool isUsed = false;
        bool expiryReported = false;
    };
    /*! The SHA-256 of a device code. */
    using Id = QByteArray;

    bool isTooSoon(Grant &grant, Time now) const;
    PollResult slowDownResult(Grant &grant) const;
    PollResult expiredResult(Grant &grant) const;
    PollResult decisionResult(Grant &grant) const;
    const Grant *findUnexpired(const QString &userCode, Time now) const;
    QString unusedUserCode() const;
    void removeOldGrants(Time now);

    Settings m_settings;
    QHash<Id, Grant> m_grants;
    QHash<QString, Id> m_byUserCode;
};

} // namespace DeviceSignIn
