// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "problemlog.h"

#include "console.h"
#include "words.h"

#include <QPointer>

namespace DeviceSignIn {

ProblemLog::ProblemLog(SignIn *signIn, QObject *parent)
    : QObject(parent)
    , m_signIn(signIn)
{
    connect(signIn->flow(), &DeviceFlow::stateChanged, this, &ProblemLog::tellFlow);
    connect(signIn->flow(), &DeviceFlow::failureChanged, this, &ProblemLog::tellFlow);
    connect(signIn->session(), &Session::signedIn, this, &ProblemLog::tellStore);
}

void ProblemLog::tellFlow()
{
    const DeviceFlow &flow = *m_signIn->flow();
    const bool isInTrouble =
        flow.state() == DeviceFlow::State::Offline || flow.state() == DeviceFlow::State::Failed;
    tell(isInTrouble ? sentence(flow.failure().reason) : QString());
}

void ProblemLog::tellStore()
{
    tell(sentence(m_signIn->session()->storeStatus()));
}

void ProblemLog::tell(const QString &trouble)
{
    if (std::exchange(m_told, trouble) != trouble && !trouble.isEmpty())
        complain(trouble);
}

void logProblems(SignInHost *host)
{
    // One that is shown again is not told of twice.
    QObject::connect(host, &SignInHost::signInChanged, host,
                     [=, troubles = QPointer<ProblemLog>()]() mutable {
                         delete troubles;
                         if (host->signIn())
                             troubles = new ProblemLog(host->signIn(), host->signIn());
                     });
}

} // namespace DeviceSignIn
