// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "client/clock.h"
#include "network/transport.h"

#include <memory>

namespace DeviceSignIn {

/*!
    Says when the connections under way can't be trusted any more: the machine was asleep, or its
    network has changed. A dead TCP connection tells nobody.
*/
class ConnectionWatch : public QObject
{
    Q_OBJECT

public:
    /*! Both must live longer than the watch. */
    ConnectionWatch(const Transport *transport, Clock *clock, QObject *parent = nullptr);

    void start();
    void stop();

    /*!
        Whether the machine slept since anyone looked; says renewed() then. It is found out within a
        second in any case; who looks knows before acting.
    */
    bool machineSlept();

Q_SIGNALS:
    void renewed();

private:
    void look();

    Clock *m_clock;
    std::unique_ptr<Alarm> m_nextLook;
    bool m_watching = false;
    std::chrono::milliseconds m_suspended{0};
};

} // namespace DeviceSignIn
