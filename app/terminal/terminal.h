// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "signin/signin.h"

#include <QObject>
#include <QProcessEnvironment>
#include <QSet>

#include <cstdio>
#include <functional>

namespace DeviceSignIn {

/*! What a terminal can show. */
struct TerminalLook
{
    bool colour = false;
    /*! Whether block characters can be expected to come out right. */
    bool blocks = true;
    /*! 0: no limit. */
    int columns = 0;

    static TerminalLook of(std::FILE *stream, const QProcessEnvironment &environment);
};

/*! The page for a terminal: tells a person how the sign-in goes. Create it before SignIn::begin(). */
class Terminal : public QObject
{
    Q_OBJECT

public:
    /*! Writes a line, to which it adds the newline. */
    using Print = std::function<void(const QString &line)>;

    /*! \a signIn must live longer than this. */
    Terminal(SignIn *signIn, const TerminalLook &look, Print print, QObject *parent = nullptr);

private:
    void showCode();
    QStringList picture(const QString &text) const;
    void showState();
    void showTrouble();
    void showSignedIn();
    void showSignedOut(Reason why);

    SignIn *m_signIn;
    TerminalLook m_look;
    Print m_print;
    /*! What has been told since the server was reached last: there is a try every half a minute. */
    QSet<Reason> m_told;
};

} // namespace DeviceSignIn
