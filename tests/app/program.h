// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QJsonObject>
#include <QProcess>
#include <QStringList>

namespace DeviceSignIn {

/*!
    Runs the built device-signin as a process. The destructor kills the process if it is still
    running.
*/
class Program
{
public:
    explicit Program(const QStringList &arguments,
                     const QProcessEnvironment &environment = defaultEnvironment(),
                     const QString &workingFolder = {});
    ~Program();

    /*! Returns the environment of the test, but without a display and without a keychain. */
    static QProcessEnvironment defaultEnvironment();

    /*!
        Waits until an event with this name is printed, and returns the first one; empty after a
        timeout.
    */
    QJsonObject waitForEvent(const QString &name);
    /*! Waits until \a text is printed on standard output. Returns false after a timeout. */
    bool waitForText(const QByteArray &text);
    /*! Waits until the program ends, and returns its exit code; -1 after a timeout or a crash. */
    int waitForEnd();
    void send(int signal);
    qint64 id() const { return m_process.processId(); }

    /*! Everything that was printed so far on standard output, or on standard error. */
    const QByteArray &out();
    const QByteArray &err();
    /*! The lines on standard output as events; a line that is no JSON object gives an empty one. */
    QList<QJsonObject> events();

private:
    QProcess m_process;
    QByteArray m_out;
    QByteArray m_err;
};

} // namespace DeviceSignIn
