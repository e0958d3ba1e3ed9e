// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "client/clock.h"
#include "network/transport.h"

#include <memory>

namespace DeviceSignIn {

/*!
    Reports when open connections may be dead because the machine was suspended or its network has
    changed. A TCP connection that was lost this way reports no error.
*/
class ConnectionWatch : public QObject
{
    Q_OBJECT

public:
    /*! Neither \a transport nor \a clock is owned; both must outlive this object. */
    ConnectionWatch(const Transport *transport, Clock *clock, QObject *parent = nullptr);

    void start();
    void stop();

    /*!
        Returns whether the machine was suspended since the last check, and emits connectionsLost()
        if so.
        Between start() and stop() this is checked once a second; call this function to check right
        before a request.
    */
    bool checkForSuspend();

Q_SIGNALS:
    /*! Open connections may be dead. Emitted only between start() and stop(). */
    void connectionsLost();

private:
    void check();

    Clock *m_clock;
    std::unique_ptr<Alarm> m_nextCheck;
    bool m_watching = false;
    std::chrono::milliseconds m_suspended{0};
};

} // namespace DeviceSignIn
