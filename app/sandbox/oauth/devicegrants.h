// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "jose/secret.h"
#include "sandbox/oauth/usercodes.h"

#include <QHash>
#include <QStringList>

#include <chrono>
#include <optional>

namespace DeviceSignIn {

/*! What a device asks for (RFC 8628, section 3.1). */
struct DeviceRequest
{
    QString clientId;
    QStringList scopes;
    /*! PKCE (RFC 7636), method S256; empty where the client does not use it. */
    QByteArray codeChallenge;
    /*! For the id_token (OpenID Connect Core 1.0, section 3.1.2.1); may be empty. */
    QByteArray nonce = {};
};

/*! The two codes that the device is given (RFC 8628, section 3.2). */
struct IssuedCodes
{
    Secret deviceCode;
    QString userCode;
};

/*! How a code stands. */
enum class CodeState {
    Waiting,
    Approved, //!< its tokens wait for the device, or have been fetched
    Denied,
};

/*! What a person can know about a code that is alive. */
struct CodeStatus
{
    CodeState state = CodeState::Waiting;
    DeviceRequest request;
};

/*! The answer to one poll (RFC 8628, section 3.5). */
struct PollAnswer
{
    enum class Kind {
        Approved, //!< this poll, and no other, gets the tokens
        Pending,
        SlowDown,
        Denied,
        Expired,
        Used,    //!< an earlier poll has got the tokens
        Unknown, //!< no such code, or another client's, or without its verifier
    };

    Kind kind = Kind::Unknown;
    /*! Set when approved. */
    DeviceRequest request;
    QString userCode;
    /*! How far apart polls have to be from now on, where this one came too soon. */
    std::chrono::seconds interval{0};
};

/*!
    The codes that are alive, and what became of them. Pure: time is an argument, in milliseconds of
    any one clock.

    From approval to consumption is a single step inside poll(), and all of it runs on one thread,
    so of any number of polls exactly one is answered with Approved.

    Device codes are kept as hashes only: a lookup then takes no time that tells about the code.
*/
class DeviceGrants
{
public:
    using Time = std::chrono::milliseconds;

    struct Limits
    {
        std::chrono::seconds lifetime{600};
        std::chrono::seconds interval{5};
        int maximum = 1000;
        UserCodes userCodes = UserCodes();
        /*! Whether a poll that comes too soon hears so even after the person has decided. */
        bool speedFirst = false;
        /*! Whether only the first poll after the expiry hears of it. */
        bool expiryToldOnce = false;
    };

    explicit DeviceGrants(Limits limits);

    /*! New codes; none while there are too many alive. */
    std::optional<IssuedCodes> begin(const DeviceRequest &request, Time now);

    PollAnswer poll(const Secret &deviceCode, const QString &clientId,
                    const QByteArray &codeVerifier, Time now);

    /*! By a user code in its written form; none where it is unknown or has expired. */
    std::optional<CodeStatus> find(const QString &userCode, Time now) const;

    /*!
        Carries out a person's decision, and returns how the code stands then. The first decision
        stays: a second one, by a double tap or by "back" in the browser, changes nothing.
    */
    std::optional<CodeState> decide(const QString &userCode, CodeState decision, Time now);

    /*! Whose code that is, whatever has become of it; empty where it is nobody's. */
    QString clientOf(const Secret &deviceCode) const;
    /*! Whether the two were issued together. */
    bool belongTogether(const Secret &deviceCode, const QString &userCode) const;

    /*! Forgets all codes. */
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
        CodeState state = CodeState::Waiting;
        bool consumed = false;
        bool expiryTold = false;
    };
    using Id = QByteArray;

    bool comesTooSoon(Grant &grant, Time now) const;
    PollAnswer slowDown(Grant &grant) const;
    PollAnswer tellExpiry(Grant &grant) const;
    PollAnswer tellState(Grant &grant) const;
    PollAnswer consume(Grant &grant) const;
    const Grant *alive(const QString &userCode, Time now) const;
    QString unusedUserCode() const;
    void sweep(Time now);

    Limits m_limits;
    QHash<Id, Grant> m_grants;
    QHash<QString, Id> m_byUserCode;
};

} // namespace DeviceSignIn
