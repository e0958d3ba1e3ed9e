// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "flow/deviceflow.h"
#include "protocol/pendingcall.h"
#include "protocol/tokenset.h"

#include <chrono>
#include <functional>
#include <memory>

namespace DeviceSignIn {

class AuthorizationServer;
class Clock;
class TokenStore;
class Transport;

// Functions for a DeviceFlow that only SignIn needs. Applications use the flow of a SignIn, and get
// its tokens from the Session.

/*!
    Takes over the tokens of a successful sign-in, which starts here and ends later: \c done is
    called when the tokens are in a store, or have been given up. Destroying the handle only means
    that \c done is not called; the tokens are taken over all the same.
*/
using TakeTokens = std::function<PendingCall(TokenSet tokens, std::function<void()> done)>;

/*!
    Creates a flow. \a account is the name under which its code is stored. None of the pointers is
    owned; all must outlive the flow.

    \a takeTokens is called once for each successful sign-in, after the state has become SignedIn.
    Until it reports, the code stays in the store, so that a program that ends meanwhile can get the
    tokens at its next start.
*/
std::unique_ptr<DeviceFlow> createFlow(const QString &account, AuthorizationServer *server,
                                       Transport *transport, TokenStore *store, Clock *clock,
                                       TakeTokens takeTokens);

/*!
    The time between two requests for a code while something other than the server responds. It is
    long, because that may last for hours.
*/
constexpr std::chrono::minutes pauseAfterUnexpectedResponse(5);

/*!
    Requests a code again for \a flow, which has failed because something other than the server
    responded (Failure::Kind::UnexpectedResponse). The flow is Retrying then. It stays so through
    more of such responses, each of which is followed by pauseAfterUnexpectedResponse.
*/
void resumeFailed(DeviceFlow *flow);

/*!
    Calls \a done as soon as the store has carried out the last write or removal of the code that
    \a flow has asked for, whatever its result.
*/
PendingCall whenCodeIsStored(DeviceFlow *flow, std::function<void()> done);

} // namespace DeviceSignIn
