// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "signin/signin.h"
#include "signin/signinhost.h"

#include <QObject>

#include <functional>
#include <utility>

namespace DeviceSignIn {

/*!
    Tells a launcher or a script how a sign-in goes: one JSON object a line (--events). Create it
    before SignIn::begin(); of one that is signed in already it says so at once.

    \code
    {"event":"state","state":"waiting"}
    {"event":"state","state":"offline","reason":…}
    {"event":"code","user_code":…,"verification_uri":…,"verification_uri_complete":…,"expires_in":…}
    {"event":"signed-in","account":…,"scope":…}
    {"event":"error","error":…,"description":…}
    {"event":"token","access_token":…,"refresh_token":…}
    \endcode

    The reason is one of errorName(); a code that outlived a restart expires in what is left of it.
    What the server did not send is left out. Tokens are printed by printTokens() alone.
*/
class Events : public QObject
{
    Q_OBJECT

public:
    /*! Writes a line, to which it adds the newline. */
    using Print = std::function<void(const QByteArray &line)>;

    /*! \a signIn must live longer than this. */
    Events(SignIn *signIn, Print print, QObject *parent = nullptr);

    /*! For a person who has asked for it. The session must be signed in. */
    void printTokens();

    /*! What else kept the program from what it was asked for. */
    void printFailure(const Failure &failure);

private:
    void tellFlow();
    void tellCode();
    void tellSignedIn();
    void tellSignedOut(Reason why);
    void tellState(const QString &state, const QString &reason = {});
    void tellError(const QString &error, const QString &description);

    SignIn *m_signIn;
    Print m_print;
    std::pair<QString, QString> m_lastState;
};

/*! Tells of each sign-in that \a host will have. */
void followSignIns(SignInHost *host, const Events::Print &print);

} // namespace DeviceSignIn
