// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "jose/secret.h"
#include "sandbox/tables/usercodeformat.h"

#include <QHash>
#include <QStringList>

#include <chrono>
#include <optional>

namespace DeviceSignIn {

/*! The content of a device authorization request (RFC 8628, section 3.1). */
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

/*! The person's decision about a user code. */
enum class CodeState {
    Pending,
    Approved,
    Denied,
};

/*! The state of a user code that has not expired, and the request for which it was issued. */
struct CodeStatus
{
    CodeState state = CodeState::Pending;
    DeviceRequest request;
};

/*! The result of one poll (RFC 8628, section 3.5). */
struct PollResult
{
    enum class Kind {
        Approved, //!< this poll gets the tokens; no other poll does
        Pending,
        SlowDown,
        Denied,
        Expired,
        Used,    //!< an earlier poll got the tokens
        Unknown, //!< the device code is unknown or another client's, or the code verifier is wrong
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
    The device and user codes that were issued, and the decisions about them. It has no clock; the
    current time is an argument, in milliseconds of any monotonic clock.

    The class is used on one thread, and poll() both reads the approval and marks the code as used,
    so exactly one poll gets Approved.

    Only hashes of the device codes are kept, so that the time of a lookup reveals nothing about a
    code.
*/
class DeviceGrants
{
public:
    using Time = std::chrono::milliseconds;

    struct Settings
    {
        std::chrono::seconds lifetime{600};
        std::chrono::seconds interval{5};
        /*! The largest number of codes that may exist at a time. */
        int maximum = 1000;
        UserCodeFormat userCodeFormat = UserCodeFormat();
        /*! See Dialect::slowDownAfterDecision. */
        bool slowDownAfterDecision = false;
        /*! See Dialect::reportsExpiryOnce. */
        bool reportsExpiryOnce = false;
    };

    explicit DeviceGrants(Settings settings);

    /*! Issues new codes. Returns nothing if the largest number of codes is reached. */
    std::optional<IssuedCodes> issue(const DeviceRequest &request, Time now);

    PollResult poll(const Secret &deviceCode, const QString &clientId,
                    const QByteArray &codeVerifier, Time now);

    /*!
        Returns the status of a user code in its canonical form; nothing if the code is unknown or
        expired.
    */
    std::optional<CodeStatus> find(const QString &userCode, Time now) const;

    /*!
        Records the person's decision and returns the resulting state; nothing if \a userCode is
        unknown or expired. Only the first decision has an effect. A second one, for example by a
        double tap or by a return to the previous page, changes nothing.
    */
    std::optional<CodeState> decide(const QString &userCode, CodeState decision, Time now);

    /*! Returns the client for which a device code was issued; empty if the code is unknown. */
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
