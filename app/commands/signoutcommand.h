// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "options/options.h"
#include "session/session.h"

#include <QObject>

#include <functional>

namespace DeviceSignIn {

/*!
    Restores, revokes, deletes: each step begins the next one, and the last says how it went.

    What the server can't be told, and what the store does not let go of, is for the person to know.
*/
class SignOutCommand : public QObject
{
    Q_OBJECT

public:
    struct Ending
    {
        int exitCode = 0;
        /*! One line for the person. */
        QString line;
    };
    using Done = std::function<void(const Ending &)>;

    /*!
        \a signOutPage is where a person ends a sign-in by hand; may be empty. \a session is not
        owned, and must live longer than this.
    */
    SignOutCommand(Session *session, QString signOutPage, Done done);

    void start();

private:
    void followSession();
    void end();

    Session *m_session;
    QString m_signOutPage;
    Done m_done;
    bool m_wasSignedIn = false;
    bool m_hasSignedOut = false;
};

/*! Revokes the tokens and deletes them. Returns the exit code. */
int runSignOut(Options options);

} // namespace DeviceSignIn
