// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "execsignin.h"

#include "exitcode.h"
#include "signin/signin.h"
#include "stopsignals.h"

#include <QCoreApplication>

namespace DeviceSignIn {

int execSignIn(const std::function<SignIn *()> &current)
{
    const StopSignals stopSignals;
    QObject::connect(&stopSignals, &StopSignals::stop, &stopSignals, [&] {
        // Nobody has given up.
        if (SignIn *signIn = current())
            signIn->flow()->suspend();
        QCoreApplication::quit();
    });
    QCoreApplication::exec();
    SignIn *signIn = current();
    if (!signIn)
        return ExitCode::notSignedIn;
    signIn->flow()->cancel();
    return signIn->session()->state() == Session::State::SignedIn ? ExitCode::signedIn
                                                                  : ExitCode::notSignedIn;
}

} // namespace DeviceSignIn
