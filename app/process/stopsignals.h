// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QSocketNotifier>

namespace DeviceSignIn {

/*!
    Turns SIGINT and SIGTERM into a Qt signal, so that the program can clean up before it ends: after a
    kill, a console under eglfs is left without a working keyboard. A second signal of the same kind
    ends the program at once.
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
    Runs the application's event loop for a command that needs no cleaning up: a stop signal ends it
    with ExitCode::notSignedIn. Returns the exit code.
*/
int execUntilStopped();

} // namespace DeviceSignIn
