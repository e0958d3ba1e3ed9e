// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "jose/secret.h"
#include "sandbox/tables/usercodeformat.h"

#include <QHash>
#include <QHostAddress>
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
    /*! The address from which the request came; null if it is not known. */
    QHostAddress sender = {};
};

/*! The two codes of a device authorization response (RFC 8628, section 3.2). */
struct IssuedCodes
{
    Secret deviceCode;
    QString userCode;
};

/*! The state of a user code. All states except Pending are final for the person who enters it. */
enum class CodeState {
    Pending,
    Approved,
    Used, //!< approved, and the device has got its tokens
    Denied,
    TakenBack, //!< approved, and then taken back by the same person
    Expired,   //!< it was not decided, or not used, in time
};

/*! The state of a user code, and the request for which it was issued. */
struct CodeStatus
{
    CodeState state = CodeState::Pending;
    DeviceRequest request;
    /*! The time since the code was issued. */
    std::chrono::milliseconds age{0};
};

/*! What DeviceGrants knows about the browsers that have opened a user code. */
struct CodeVisit
{
    /*! Whether the browser had not opened the code before. */
    bool isFirst = false;
    /*! Whether other browsers have opened the code too. */
    bool isShared = false;
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
    /*! Set only if the kind is \c Approved. */
    DeviceRequest request;
    /*! Set only if the kind is \c Approved or \c Used. */
    QString userCode;
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

    A code is alive until it is used, denied or taken back, or expires. The number of codes that are
    alive is limited, in all and for each network from which devices ask; see sourceNetwork(). The
    last quarter of the places is for sites that have no code, so that a flood leaves room for
    others. Dead codes are remembered for a time, so that they stay dead and a person can be told
    why (RFC 10027); their number is limited too, and those of the network that has the most are
    forgotten first.
*/
class DeviceGrants
{
public:
    using Time = std::chrono::milliseconds;

    struct Settings
    {
        std::chrono::seconds lifetime{600};
        std::chrono::seconds interval{5};
        /*! The largest number of codes that may be alive, and of dead codes that are remembered. */
        int maximum = 1000;
        /*! The largest number of codes that may be alive for the devices of one network. */
        int maximumPerNetwork = 100;
        UserCodeFormat userCodeFormat = UserCodeFormat();
        /*! See Dialect::slowDownAfterDecision. */
        bool slowDownAfterDecision = false;
        /*! See Dialect::reportsExpiryOnce. */
        bool reportsExpiryOnce = false;
    };

    explicit DeviceGrants(Settings settings);

    /*! Issues new codes. Returns nothing if there are too many codes, in all or for the sender. */
    std::optional<IssuedCodes> issue(const DeviceRequest &request, Time now);

    PollResult poll(const Secret &deviceCode, const QString &clientId,
                    const QByteArray &codeVerifier, Time now);

    /*!
        Returns the status of a user code in its canonical form; nothing if the code is unknown, or
        has been dead for so long that it was forgotten.
    */
    std::optional<CodeStatus> find(const QString &userCode, Time now) const;

    /*!
        Records that \a browser shows the page that asks for the decision about \a userCode. A
        browser is identified by any text that only it can know.
    */
    CodeVisit open(const QString &userCode, const QByteArray &browser);
    /*! Whether other browsers have opened \a userCode since the last open() of \a browser. */
    bool wasOpenedSince(const QString &userCode, const QByteArray &browser) const;

    /*!
        Records the person's decision and returns the resulting state; nothing if \a userCode is
        unknown or expired. Only the first decision has an effect. A second one, for example by a
        double tap or by a return to the previous page, changes nothing. \a browser is the browser
        with which the person decides; empty if there is none.
    */
    std::optional<CodeState> decide(const QString &userCode, CodeState decision, Time now,
                                    const QByteArray &browser = {});
    /*! Whether the decision about \a userCode was made with \a browser. */
    bool wasDecidedBy(const QString &userCode, const QByteArray &browser) const;

    /*! Records that the tokens for an approved device code belong to the sign-in \a signIn. */
    void setSignIn(const Secret &deviceCode, const QByteArray &signIn);
    /*!
        Takes back the approval of \a userCode, if it was made with \a browser. Returns the sign-in
        that has to end, which is empty if the device has not got its tokens. Returns nothing if
        there is no such approval.
    */
    std::optional<QByteArray> takeBack(const QString &userCode, const QByteArray &browser);

    /*! Counts a try to use \a userCode again, and returns the number of such tries. */
    int addRepeat(const QString &userCode);

    /*! Returns the client for which a device code was issued; empty if the code is unknown. */
    QString clientOf(const Secret &deviceCode) const;
    /*! Whether the two codes were issued together. */
    bool wereIssuedTogether(const Secret &deviceCode, const QString &userCode) const;

    /*! Removes all codes. */
    void clear();

    qsizetype count() const { return m_grants.size(); }

private:
    /*! A browser that has opened a code. */
    struct Visitor
    {
        QByteArray browser;
        /*! How many browsers had opened the code when this browser last opened it. */
        qsizetype known = 0;
    };
    struct Grant
    {
        DeviceRequest request;
        QString userCode;
        Time issued{0};
        Time expiry{0};
        std::chrono::seconds interval{0};
        std::optional<Time> lastPoll;
        /*! Never Used or Expired; see stateOf(). */
        CodeState state = CodeState::Pending;
        bool isUsed = false;
        bool expiryReported = false;
        QList<Visitor> visitors;
        QByteArray decidedBy;
        QByteArray signIn;
        int repeats = 0;
    };
    /*! The SHA-256 of a device code. */
    using Id = QByteArray;

    bool isTooSoon(Grant &grant, Time now) const;
    PollResult slowDownResult(Grant &grant) const;
    PollResult expiredResult(Grant &grant) const;
    PollResult decisionResult(Grant &grant) const;
    static CodeState stateOf(const Grant &grant, Time now);
    static bool isAlive(const Grant &grant, Time now);
    const Grant *findGrant(const QString &userCode) const;
    Grant *findGrant(const QString &userCode);
    bool hasRoomFor(const QHostAddress &sender, Time now) const;
    QString unusedUserCode() const;
    void removeOldGrants(Time now);
    void limitDeadGrants(Time now);

    Settings m_settings;
    QHash<Id, Grant> m_grants;
    QHash<QString, Id> m_byUserCode;
};

} // namespace DeviceSignIn
