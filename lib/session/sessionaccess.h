// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "jose/export.h"
#include "protocol/pendingcall.h"
#include "protocol/tokenset.h"
#include "session/accountindex.h"
#include "session/session.h"

#include <functional>
#include <memory>
#include <utility>

namespace DeviceSignIn {

class AuthorizationServer;
class Clock;
class TokenStore;
class Transport;

// Functions for a Session that only SignIn and the programs of this project need.

/*!
    Creates a session. \a account is the name under which its tokens are stored. None of the
    pointers is owned; all must outlive the session.
*/
std::unique_ptr<Session> createSession(QString account, AuthorizationServer *server,
                                       Transport *transport, TokenStore *store, Clock *clock);

/*!
    Restores \a session as Session::restore() does, but never asks the person to unlock the store.
*/
void restoreWithoutAsking(Session *session);

/*!
    Takes over the tokens of a new sign-in. It identifies the person (see
    AuthorizationServer::identify(), which may take a minute if the server's keys can't be fetched),
    waits at most 5 seconds for a name, and then stores the tokens. Only then the state becomes
    SignedIn.

    Until the person is identified, no token is stored or handed out. If the id_token is not genuine
    or can't be verified, the tokens are revoked, for at most 5 seconds, nothing is stored, and the
    session ends with Reason::WrongIdentity or Reason::UnverifiedIdentity. The store is left as it
    is: it may contain an earlier session of the account.

    \a done is called when the tokens are stored, or in memory because the store fails, right before
    the state becomes SignedIn. It is also called when they are not needed any more: right before
    the session ends, or when another sign-in takes their place. Destroying the handle only means
    that \a done is not called; Session::signOut() gives the sign-in up.
*/
PendingCall adoptTokens(Session *session, TokenSet tokens, std::function<void()> done);

/*!
    Returns the account in which the tokens of a new sign-in are stored. \a newcomer has signed in;
    its account is the one that the session has otherwise. \a people are all who have tokens in the
    store.
*/
using AccountChoice = std::function<QString(const Person &newcomer, const QList<Person> &people)>;

/*!
    Lets \a choice decide in which account \a session stores the tokens of a new sign-in, each time
    when they are about to be stored. Session::account() changes then. Other programs that do so
    wait meanwhile. If the people are not known because the store fails, nothing is stored, as if
    the tokens themselves could not be.
*/
void setAccountChoice(Session *session, AccountChoice choice);

/*!
    Returns whether \a found, whose tokens are in the store, is the person whom the session is for.
*/
using PersonCheck = std::function<bool(const Person &found)>;

/*!
    Lets \a check decide whether \a session signs in the person whose tokens are in the store:
    another program may have given the account to somebody else. If it returns false, nobody is
    signed in, and the tokens stay in the store. A session that is being restored stays in its
    state; one in which another person was signed in ends. The caller destroys the session then, and
    not within \a check. Whoever signs in with a code is not checked.
*/
void setPersonCheck(Session *session, PersonCheck check);

/*!
    Lets \a newer take the place of \a earlier, an earlier sign-in of the same person: a sign-out
    of \a newer revokes the tokens of both. It does nothing if one of the two has no tokens.
*/
void takePlaceOf(Session *newer, const Session &earlier);

/*!
    Whether a person is signed in to \a session with tokens that are in the store.
    Session::storeStatus() does not tell that: the store may have worked for something else.
*/
bool hasStoredTokens(const Session &session);

/*! See Person::id; empty if no person is signed in. */
QString personIdOf(const Session &session);

/*!
    Calls \a done as soon as no refresh of the tokens of \a session is under way, and later in any
    case. The server may have ended the old refresh token already (RFC 9700, section 4.14.2). If the
    response with the new one is not awaited, the person has to sign in again.
*/
PendingCall whenRefreshed(Session *session, std::function<void()> done);

/*!
    Has tokens revoked that the server has refused to renew and that are not in the store, because
    the program is about to end: nobody would have them then. Does nothing if there are none.
*/
void discardRefused(Session *session);

/*!
    Returns copies of the tokens and of the other members of the token response, without the key
    that they are bound to. They are empty if no person is signed in.
*/
DEVICESIGNIN_PRIVATE_EXPORT TokenSet tokensOf(const Session &session);

/*!
    Returns the name and the value of the header with \a accessToken, in the form that the
    provider's profile defines. \a isBound is whether the request has a DPoP proof.
*/
DEVICESIGNIN_PRIVATE_EXPORT std::pair<QByteArray, Secret>
tokenHeaderOf(const Session &session, const Secret &accessToken, bool isBound);

} // namespace DeviceSignIn
