// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "signinfollower.h"

#include <QObject>

namespace DeviceSignIn {

/*!
    Writes the problems of a sign-in to standard error, for an operator who does not see the page:
    the reasons why it is delayed or has ended, why tokens were refused, and errors of the store. A
    problem that persists is written only once.
*/
class ProblemLog : public QObject
{
    Q_OBJECT

public:
    /*! \a follower is not owned, and must outlive this object. */
    explicit ProblemLog(const SignInFollower *follower, QObject *parent = nullptr);

private:
    void logFlow();
    void logStore();
    void logEnd(Reason why);
    void log(const QString &problem);

    const SignInFollower *m_follower;
    QString m_lastProblem;
};

} // namespace DeviceSignIn
