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

/*! What an account keeps between two starts. */
struct StoredSession
{
    Secret accessToken;
    /*! Empty where the server gave none. */
    Secret refreshToken;
    TokenSet::Type type = TokenSet::Type::Bearer;
    /*! The private key that the tokens are bound to (RFC 9449); empty for Bearer tokens. */
    Secret dpopKey;
    QString scope;
    /*! The name to greet the person with; may be empty. */
    QString accountName;
    /*! The \c sub of the id_token: who signed in, for the server. May be empty. */
    QString subject;
    /*! What else the server gave along with the tokens, such as Salesforce's instance_url. */
    QMap<QString, QString> extras;
    /*! When the access token came, by this machine's calendar; invalid where that is not known. */
    QDateTime issued;
    /*! When it dies, by the same calendar; invalid where the server did not say. */
    QDateTime expiry;

    /*! One sign-in by a person: stays the same through all refreshes, and never comes again. */
    QString signInId;
    /*! Counts what was stored: of two sets the greater one is the newer. */
    qint64 serial = 0;

    StoredSession clone() const;
    /*! A copy of what the server gave, for an app: without the key. */
    TokenSet tokens() const;

    /*!
        Takes the tokens that came at \a now. What a refresh may leave out, the refresh token and
        the scope, stays as it was (RFC 6749, sections 5.1 and 6).
    */
    void take(TokenSet tokens, const QDateTime &now);
};

/*! What the first tokens of a sign-in become, with an id of its own. */
StoredSession newSignIn(TokenSet tokens, const QDateTime &now);

/*! The form in which a TokenStore holds it: a JSON object with a version. */
Secret toStore(const StoredSession &session);

/*! None if \a stored is anything else, or of a later version. */
std::optional<StoredSession> fromStore(const Secret &stored);

} // namespace DeviceSignIn
