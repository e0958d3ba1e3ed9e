// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "output/signinfollower.h"

#include <QObject>
#include <QProcessEnvironment>
#include <QSet>

#include <cstdio>
#include <functional>

namespace DeviceSignIn {

/*! What a terminal can show. */
struct TerminalCapabilities
{
    bool color = false;
    /*! Whether the terminal probably shows Unicode's block characters. */
    bool blocks = true;
    /*! The width in characters; 0 if it is unknown or unlimited. */
    int columns = 0;
    /*! The height in lines; 0 if it is unknown or unlimited. */
    int rows = 0;
    /*!
        Whether the terminal is taken to show Unicode. It is not if the locale names another
        character set. The locale C does not count, because it is also in use where no locale has
        been chosen.
    */
    bool unicode = true;

    /*!
        Returns the capabilities of the terminal behind \a stream. A stream that is not a terminal
        has no color.
    */
    static TerminalCapabilities of(std::FILE *stream, const QProcessEnvironment &environment);
};

/*! Prints the course of a sign-in for a person at a terminal, with the code and a QR code. */
class Terminal : public QObject
{
    Q_OBJECT

public:
    /*!
        Writes a line unchanged, and adds the newline. The line contains no control characters but
        the escape sequences of Terminal's own colors.
    */
    using Print = std::function<void(const QString &line)>;

    /*! \a follower is not owned, and must outlive this object. */
    Terminal(const SignInFollower *follower, const TerminalCapabilities &capabilities, Print print,
             QObject *parent = nullptr);

private:
    const SignIn &signIn() const { return *m_follower->signIn(); }
    /*! Prints \a line, which may contain anything, without colors. */
    void print(const QString &line);
    /*!
        Returns \a text if the terminal can show it, also without the accents of its letters;
        otherwise an empty text. What comes from a server may be in any script.
    */
    QString showable(const QString &text) const;
    /*! Returns \a text as print() writes it, in lines of at most \a columns characters. */
    QStringList wrapped(const QString &text, int columns) const;
    void printCode();
    /*! Returns the lines that say how to sign in, of at most \a columns characters each. */
    QStringList steps(bool hasPicture, int columns) const;
    /*! Returns the QR code and the steps, arranged for the size of the terminal. */
    QStringList arranged() const;
    QStringList qrPicture(const QString &text) const;
    QStringList beside(const QStringList &picture) const;
    bool fits(const QStringList &lines) const;
    /*! Prints the code again if what was printed below it has moved it off the screen. */
    void keepCodeInSight();
    void printState();
    void printRetryReason();
    void printSignedIn();
    void printSignedOut(Reason why);

    const SignInFollower *m_follower;
    TerminalCapabilities m_capabilities;
    Print m_print;
    // The numbers of lines that were printed with the last code, and after them.
    qsizetype m_linesOfCode = 0;
    qsizetype m_linesBelowCode = 0;
    // The reasons that were printed since the server was last reached. The flow retries about twice
    // a minute, and each reason is printed once.
    QSet<Reason> m_printedReasons;
};

} // namespace DeviceSignIn
