// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "options/options.h"
#include "session/session.h"

#include <QObject>

#include <functional>

namespace DeviceSignIn {

/*!
    Signs out: restores the session, revokes its tokens and deletes them from the store, one after
    the other. The result reports whether the server could not revoke the tokens or the store could
    not delete them.
*/
class SignOutCommand : public QObject
{
    Q_OBJECT

public:
    struct Result
    {
        int exitCode = 0;
        /*! One line for a person to read. */
        QString line;
    };
    using Done = std::function<void(const Result &)>;

    /*!
        \a signOutPage is the address at which a person can end a sign-in by hand; it may be empty.
        \a session is not owned, and must outlive this object. \a done is called once.
    */
    SignOutCommand(Session *session, QString signOutPage, Done done);

    void start();

private:
    void continueWithSession();
    void finish();

    Session *m_session;
    QString m_signOutPage;
    Done m_done;
    bool m_wasSignedIn = false;
    bool m_hasSignedOut = false;
};

/*!
    Revokes and deletes the tokens of an account. Needs a QCoreApplication. Returns the exit code.
*/
int runSignOut(Options options);

} // namespace DeviceSignIn
