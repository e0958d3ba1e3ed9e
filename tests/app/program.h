// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QJsonObject>
#include <QProcess>
#include <QStringList>

namespace DeviceSignIn {

/*! The built device-signin, run as a process. What is still running when it goes is ended. */
class Program
{
public:
    explicit Program(const QStringList &arguments,
                     const QProcessEnvironment &environment = surroundings());
    ~Program();

    /*! The test's own surroundings without a display and without a keychain. */
    static QProcessEnvironment surroundings();

    /*! The first event of this name that is or will be printed; empty if none comes. */
    QJsonObject waitForEvent(const QString &name);
    /*! Whether \a text is or will be printed on standard output. */
    bool waitForText(const QByteArray &text);
    /*! The exit code; -1 if the program does not end or has crashed. */
    int waitForEnd();
    void send(int signal);

    /*! All of standard output, and of standard error, so far. */
    const QByteArray &out();
    const QByteArray &err();
    /*! Standard output as events; an empty object for a line that is none. */
    QList<QJsonObject> events();

private:
    QProcess m_process;
    QByteArray m_out;
    QByteArray m_err;
};

} // namespace DeviceSignIn
