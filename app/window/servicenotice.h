// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QTimer>

class QQuickWindow;

namespace DeviceSignIn {

/*!
    Tells the service manager that has started the program, if one did, that the page is on the screen
    (sd_notify, READY=1), and from then on, as often as it wants to hear it, that the page is alive
    (WATCHDOG=1).

    Alive is who still draws: each time, a frame is asked for, and it is the frame that reports. Where
    nobody would see a frame, as while the screen is off, none is drawn, and the event loop answers.
*/
class ServiceNotice : public QObject
{
    Q_OBJECT

public:
    /*! The next frame of \a window is the first with the page in it. */
    explicit ServiceNotice(QQuickWindow *window);

private:
    void begin();
    void ask();
    void report();

    QQuickWindow *m_window;
    QTimer m_timer;
    bool m_isAsked = false;
};

} // namespace DeviceSignIn
