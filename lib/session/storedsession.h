// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "protocol/tokenset.h"

#include <QDateTime>
#include <QMap>
#include <QString>

#include <chrono>
#include <optional>

namespace DeviceSignIn {

/*! What is kept of a session between two runs of the program. */
struct StoredSession
{
    Secret accessToken;
    /*! Empty if the server gave none. */
    Secret refreshToken;
    TokenSet::Type type = TokenSet::Type::Bearer;
    /*! The private key that the tokens are bound to (RFC 9449); empty for Bearer tokens. */
    Secret dpopKey;
    QString scope;
    /*! The name to greet the person with; may be empty. */
    QString accountName;
    /*! The \c sub of the id_token: who signed in, for the server. May be empty. */
    QString subject;
    /*! What else the server sent with the tokens, such as Salesforce's instance_url. */
    QMap<QString, QString> extras;
    /*! When the access token arrived, by this machine's calendar; invalid if that is not known. */
    QDateTime issued;
    /*! When the access token expires, by the same calendar; invalid if the server did not say. */
    QDateTime expiry;

    /*! A random name of this sign-in, which stays the same through all refreshes. */
    QString signInId;
    /*! Counts the sets that were stored: of two sets, the one with the greater number is newer. */
    qint64 serial = 0;

    StoredSession clone() const;
    /*! A copy of what the server gave, without the private key, for an application. */
    TokenSet tokens() const;

    /*!
        Replaces the tokens by those that arrived at \a now. A refresh may leave out the refresh token
        and the scope; they then stay as they were (RFC 6749, sections 5.1 and 6).
    */
    void take(TokenSet tokens, const QDateTime &now);
};

/*! A new session with the first tokens of a sign-in, which arrived at \a now. */
StoredSession newSignIn(TokenSet tokens, const QDateTime &now);

/*! What a TokenStore holds: a JSON object with a version. */
Secret toStore(const StoredSession &session);

/*! Reads what toStore() made; nothing if \a stored is something else, or of a later version. */
std::optional<StoredSession> fromStore(const Secret &stored);

} // namespace DeviceSignIn
