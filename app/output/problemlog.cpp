// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "problemlog.h"

#include "console.h"
#include "words.h"

#include <utility>

namespace DeviceSignIn {

ProblemLog::ProblemLog(const SignInFollower *follower, QObject *parent)
    : QObject(parent)
    , m_follower(follower)
{
    connect(follower, &SignInFollower::signInChanged, this, [this] { m_lastProblem.clear(); });
    connect(follower, &SignInFollower::stateChanged, this, &ProblemLog::logFlow);
    connect(follower, &SignInFollower::retryReasonChanged, this, &ProblemLog::logFlow);
    connect(follower, &SignInFollower::signedIn, this, &ProblemLog::logStore);
    connect(follower, &SignInFollower::storeChanged, this, &ProblemLog::logStore);
    connect(follower, &SignInFollower::signedOut, this, &ProblemLog::logEnd);
}

void ProblemLog::logFlow()
{
    const DeviceFlow &flow = *m_follower->signIn()->flow();
    const bool hasProblem =
        flow.state() == DeviceFlow::State::Retrying || flow.state() == DeviceFlow::State::Failed;
    log(hasProblem ? sentence(flow.failure()) : QString());
}

void ProblemLog::logStore()
{
    log(sentence(m_follower->signIn()->session()->storeStatus()));
}

void ProblemLog::logEnd(Reason why)
{
    const QString detail = m_follower->signIn()->session()->endDetail();
    if (!detail.isEmpty())
        log(sentence(why) + u" (" + detail + u')');
}

void ProblemLog::log(const QString &problem)
{
    if (std::exchange(m_lastProblem, problem) != problem && !problem.isEmpty())
        printError(problem);
}

} // namespace DeviceSignIn
