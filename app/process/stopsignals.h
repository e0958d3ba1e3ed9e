// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QSocketNotifier>

#include <functional>

namespace DeviceSignIn {

/*!
    Converts SIGINT, SIGTERM, SIGHUP and SIGQUIT to a Qt signal, so that the program can clean up
    before it ends: a kiosk signs its visitor out, and under eglfs the keyboard of the console works
    again. A second signal of the same kind ends the program at once, except for SIGHUP. SIGHUP has
    no effect if the program was started with it ignored.

    A second SIGHUP, or a signal of another kind, emits stopRequested() again. A program that waits
    for something before it ends disconnects from the signal first.
*/
class StopSignals : public QObject
{
    Q_OBJECT

public:
    /*! Only one object of this class may exist at a time. */
    explicit StopSignals(QObject *parent = nullptr);
    ~StopSignals() override;

Q_SIGNALS:
    void stopRequested();

private:
    void readPipe();

    QSocketNotifier m_notifier;
};

/*!
    Runs the application's event loop for a command. A stop signal ends it with
    ExitCode::notSignedIn. Returns the exit code after \a finish, which may be null, and may run an
    event loop to wait for what must not be lost. Further signals do not end that loop, except for a
    second one of the same kind: see StopSignals.
*/
int execUntilStopped(const std::function<void()> &finish = {});

} // namespace DeviceSignIn
