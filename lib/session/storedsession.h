// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "protocol/tokenset.h"
#include "session/refreshpause.h"

#include <QDateTime>
#include <QMap>
#include <QString>

#include <chrono>
#include <optional>

namespace DeviceSignIn {

/*! The data of a session that is stored for the next run of the program. */
struct StoredSession
{
    Secret accessToken;
    /*! Empty if the server issued none. */
    Secret refreshToken;
    TokenSet::Type type = TokenSet::Type::Bearer;
    /*! The key that the tokens are bound to (RFC 9449). Empty for Bearer tokens. */
    StoredKey dpopKey;
    QString scope;
    /*! The name to greet the person with; may be empty. */
    QString accountName;
    /*! See Session::accountAddress. */
    QString accountAddress;
    /*! The \c sub of the id_token: the server's identifier of the person. May be empty. */
    QString subject;
    /*! Further members of the token response, such as Salesforce's instance_url. */
    QMap<QString, QString> extras;
    /*! See TokenSet::values. */
    NamedValues values;
    /*!
        When the access token arrived, by this machine's system clock; invalid if that is not known.
    */
    QDateTime issued;
    /*!
        When the access token expires, by this machine's system clock; invalid if the server did not
        send its lifetime.
    */
    QDateTime expiry;
    /*!
        The last lifetime of an access token that the server has sent (\c expires_in); none if it
        never has. It is assumed for tokens without one.
    */
    std::optional<std::chrono::seconds> lifetime;
    /*! Whether only a new sign-in helps, although the tokens are kept: see RefreshRefused. */
    bool isRefused = false;
    /*!
        Whether the server has refused the last refresh once, and has asked for a pause
        (Retry-After). The next refusal then counts as the repetition: see RefreshRefused.
    */
    bool wasRefusedOnce = false;
    /*! Why the last refresh failed, and the pause that the server has asked for. */
    RefreshPause pause;

    /*! A random identifier of this sign-in, which all refreshes keep. */
    QString signInId;
    /*! The number of the stored set: of two sets, the one with the greater number is newer. */
    qint64 serial = 0;

    StoredSession clone() const;
    /*! Whether this set was stored after \a other, or is that of another sign-in. */
    bool replaces(const StoredSession &other) const
    {
        return signInId != other.signInId || serial > other.serial;
    }
    /*!
        Returns copies of the tokens and of the other members of the response, without the private
        key, for an application.
    */
    TokenSet tokens() const;

    /*!
        Replaces the tokens by \a tokens, which arrived at \a now. A refresh may omit the refresh
        token and the scope, which then stay unchanged (RFC 6749, sections 5.1 and 6).
    */
    void take(TokenSet tokens, const QDateTime &now);
};

/*! Creates a session with the first tokens of a sign-in, which arrived at \a now. */
StoredSession newSignIn(TokenSet tokens, const QDateTime &now);

/*! Returns the value for a TokenStore: a JSON object with a version. */
Secret serialize(const StoredSession &session);

/*! Reads a value that serialize() returned; none if \a stored has another format or version. */
std::optional<StoredSession> fromStore(const Secret &stored);

} // namespace DeviceSignIn
