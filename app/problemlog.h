// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "signin/signin.h"
#include "signin/signinhost.h"

#include <QObject>

namespace DeviceSignIn {

/*!
    Complains, on standard error, of what a page only shows to whoever stands before it: what holds a
    sign-in up or ends it, and that its tokens can't be kept. Each once, until it is over.
*/
class ProblemLog : public QObject
{
    Q_OBJECT

public:
    /*! \a signIn must live longer than this. */
    explicit ProblemLog(SignIn *signIn, QObject *parent = nullptr);

private:
    void tellFlow();
    void tellStore();
    void tell(const QString &trouble);

    SignIn *m_signIn;
    QString m_told;
};

/*! Likewise of each sign-in that \a host will have. */
void logProblems(SignInHost *host);

} // namespace DeviceSignIn
