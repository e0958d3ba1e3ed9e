// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QSocketNotifier>

namespace DeviceSignIn {

/*!
    Converts SIGINT, SIGTERM, SIGHUP and SIGQUIT to a Qt signal, so that the program can clean up
    before it ends: a kiosk signs its visitor out, and under eglfs the keyboard of the console works
    again. A second signal of the same kind ends the program at once. SIGHUP has no effect if the
    program was started with it ignored.
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
    Runs the application's event loop for a command that has nothing to clean up: a stop signal ends
    it with ExitCode::notSignedIn. Returns the exit code.
*/
int execUntilStopped();

} // namespace DeviceSignIn
