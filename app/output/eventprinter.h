// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "signinfollower.h"

#include <QObject>

#include <functional>
#include <utility>

namespace DeviceSignIn {

/*!
    Prints the course of a sign-in for a launcher or a script, as one JSON object per line
    (--events).

    \code
    {"event":"state","state":"waiting"}
    {"event":"state","state":"retrying","reason":…}
    {"event":"code","user_code":…,"verification_uri":…,"verification_uri_complete":…,"expires_in":…}
    {"event":"signed-in","account":…,"scope":…}
    {"event":"store","account":…,"persistent":…,"store_error":…}
    {"event":"error","error":…,"description":…}
    {"event":"token","access_token":…,"refresh_token":…}
    \endcode

    The reason is a result of errorName(); expires_in is the remaining lifetime of the code in
    seconds. Members without a value from the server are left out. Tokens are printed only by
    printTokens(). If a session is already signed in when it is followed, it is printed as signed in
    at once.
*/
class EventPrinter : public QObject
{
    Q_OBJECT

public:
    /*! Writes a line, and adds the newline. */
    using Print = std::function<void(const QByteArray &line)>;

    /*! \a follower is not owned, and must outlive this object. */
    EventPrinter(const SignInFollower *follower, Print print, QObject *parent = nullptr);

    /*! Prints the tokens of the session, which must be signed in. */
    void printTokens();

    /*! Prints a failure that neither the flow nor the session has reported. */
    void printFailure(const Failure &failure);

private:
    void startSignIn();
    void printFlowState();
    void printCode();
    void printSignedIn();
    void printStore();
    void printSignedOut(Reason why);
    void printState(const QString &state, const QString &reason = {});
    void printError(const QString &error, const QString &description);

    const SignInFollower *m_follower;
    Print m_print;
    std::pair<QString, QString> m_lastState;
};

} // namespace DeviceSignIn
