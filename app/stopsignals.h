// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QSocketNotifier>

namespace DeviceSignIn {

/*!
    SIGINT and SIGTERM as a Qt signal, so that the program ends in good order: a console under eglfs
    keeps a dead keyboard otherwise. The second of the same kind ends the program at once.
*/
class StopSignals : public QObject
{
    Q_OBJECT

public:
    /*! At most one at a time. */
    explicit StopSignals(QObject *parent = nullptr);
    ~StopSignals() override;

Q_SIGNALS:
    void stop();

private:
    void read();

    QSocketNotifier m_notifier;
};

/*!
    The application's event loop, for a command that leaves nothing behind: a stop signal ends it
    with ExitCode::notSignedIn.
*/
int execUntilStopped();

} // namespace DeviceSignIn
