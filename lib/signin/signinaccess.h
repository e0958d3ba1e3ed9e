// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "jose/export.h"
#include "protocol/pendingcall.h"
#include "signin/household.h"
#include "signin/kiosk.h"
#include "signin/signin.h"

#include <functional>
#include <memory>

namespace DeviceSignIn {

class AuthorizationServer;
class Clock;
class TokenStore;
class Transport;

// Functions for a SignIn and its hosts that only this library and the pages and programs of this
// project need. Applications create them by a SignInFactory.

/*!
    Creates a sign-in. \a account is the name under which its tokens and codes are stored. None of
    the pointers is owned; all must outlive the sign-in.
*/
std::unique_ptr<SignIn> createSignIn(const QString &account, AuthorizationServer *server,
                                     Transport *transport, TokenStore *store, Clock *clock);

/*!
    Creates a kiosk. \a create creates the sign-in of each visit. \a clock is not owned and must
    outlive the kiosk.
*/
std::unique_ptr<Kiosk> createKiosk(CreateSignIn create, Kiosk::Seconds signOutAfter, Clock *clock);

/*! Creates the sign-in of the person with this account in the store. */
using CreateSignInFor = std::function<std::shared_ptr<SignIn>(const QString &account)>;

/*!
    Creates a household. \a store is the one that the sign-ins of \a create use. The pointers are
    not owned and must outlive the household.
*/
DEVICESIGNIN_PRIVATE_EXPORT std::unique_ptr<Household>
createHousehold(CreateSignInFor create, TokenStore *store, Clock *clock);

/*! The clock of \a signIn, which is not owned by it. The pages measure their own times with it. */
DEVICESIGNIN_PRIVATE_EXPORT Clock *clockOf(const SignIn &signIn);

/*!
    Carries out the part of SignInFactory::finish() that concerns \a signIn, and calls \a done when
    a sign-out has ended and new tokens are stored or revoked. \a signIn is not owned and must
    outlive the handle.
*/
DEVICESIGNIN_PRIVATE_EXPORT PendingCall finishSignIn(SignIn *signIn, std::function<void()> done);

} // namespace DeviceSignIn
