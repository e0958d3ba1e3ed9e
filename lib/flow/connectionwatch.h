// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "client/clock.h"
#include "network/transport.h"

#include <memory>

namespace DeviceSignIn {

/*!
    Tells when open connections can no longer be trusted, because the machine was asleep or its
    network has changed. A TCP connection that died this way does not report it.
*/
class ConnectionWatch : public QObject
{
    Q_OBJECT

public:
    /*! Both pointers must outlive the watch. */
    ConnectionWatch(const Transport *transport, Clock *clock, QObject *parent = nullptr);

    void start();
    void stop();

    /*!
        Whether the machine has slept since the last look; if so, emits renewed(). While started, the
        watch looks once a second by itself; call this to know before sending something.
    */
    bool machineSlept();

Q_SIGNALS:
    /*! New connections are needed. Emitted only between start() and stop(). */
    void renewed();

private:
    void look();

    Clock *m_clock;
    std::unique_ptr<Alarm> m_nextLook;
    bool m_watching = false;
    std::chrono::milliseconds m_suspended{0};
};

} // namespace DeviceSignIn
