// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "troubles.h"

#include "console.h"
#include "words.h"

#include <QPointer>

namespace DeviceSignIn {

Troubles::Troubles(SignIn *signIn, QObject *parent)
    : QObject(parent)
    , m_signIn(signIn)
{
    connect(signIn->flow(), &DeviceFlow::stateChanged, this, &Troubles::tellFlow);
    connect(signIn->flow(), &DeviceFlow::failureChanged, this, &Troubles::tellFlow);
    connect(signIn->session(), &Session::signedIn, this, &Troubles::tellStore);
}

void Troubles::tellFlow()
{
    const DeviceFlow &flow = *m_signIn->flow();
    const bool isInTrouble =
        flow.state() == DeviceFlow::State::Offline || flow.state() == DeviceFlow::State::Failed;
    tell(isInTrouble ? sentence(flow.failure().reason) : QString());
}

void Troubles::tellStore()
{
    tell(sentence(m_signIn->session()->storeStatus()));
}

void Troubles::tell(const QString &trouble)
{
    if (std::exchange(m_told, trouble) != trouble && !trouble.isEmpty())
        complain(trouble);
}

void followTroubles(SignInHost *host)
{
    // One that is shown again is not told of twice.
    QObject::connect(host, &SignInHost::signInChanged, host,
                     [=, troubles = QPointer<Troubles>()]() mutable {
                         delete troubles;
                         if (host->signIn())
                             troubles = new Troubles(host->signIn(), host->signIn());
                     });
}

} // namespace DeviceSignIn
