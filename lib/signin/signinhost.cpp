// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "signin/signinhost.h"

#include <utility>

namespace DeviceSignIn {

namespace {

/*! A page that was told to go by the event loop goes first. */
void endLater(std::shared_ptr<SignIn> signIn)
{
    auto *holder = new QObject;
    QObject::connect(holder, &QObject::destroyed, holder,
                     [held = std::move(signIn)]() mutable { held.reset(); });
    holder->deleteLater();
}

} // namespace

SignInHost::~SignInHost() = default;

void SignInHost::setSignIn(std::shared_ptr<SignIn> signIn)
{
    m_signIn = std::move(signIn);
    Q_EMIT signInChanged();
}

void SignInHost::dropSignIn()
{
    std::shared_ptr<SignIn> gone = std::exchange(m_signIn, nullptr);
    if (!gone)
        return;
    gone->flow()->disconnect(this);
    gone->session()->disconnect(this);
    gone->flow()->cancel();
    Q_EMIT signInChanged();
    endLater(std::move(gone));
}

} // namespace DeviceSignIn
