// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "signin/signin.h"

#include <utility>

namespace DeviceSignIn {

class SignInHostPrivate
{
public:
    std::shared_ptr<SignIn> signIn;
};

namespace {

/*!
    Releases \a signIn from the event loop, because a page that still uses it is also deleted there.
*/
void releaseLater(std::shared_ptr<SignIn> signIn)
{
    auto *holder = new QObject;
    QObject::connect(holder, &QObject::destroyed, holder,
                     [held = std::move(signIn)]() mutable { held.reset(); });
    holder->deleteLater();
}

} // namespace

SignInHost::SignInHost(QObject *parent)
    : QObject(parent)
    , d(std::make_unique<SignInHostPrivate>())
{}

SignInHost::~SignInHost() = default;

SignIn *SignInHost::signIn() const
{
    return d->signIn.get();
}

void SignInHost::setSignIn(std::shared_ptr<SignIn> signIn)
{
    d->signIn = std::move(signIn);
    Q_EMIT signInChanged();
}

void SignInHost::dropSignIn()
{
    std::shared_ptr<SignIn> previous = std::exchange(d->signIn, nullptr);
    if (!previous)
        return;
    previous->flow()->disconnect(this);
    previous->session()->disconnect(this);
    previous->flow()->cancel();
    Q_EMIT signInChanged();
    releaseLater(std::move(previous));
}

} // namespace DeviceSignIn
