// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QTimer>

class QQuickWindow;

namespace DeviceSignIn {

/*!
    Notifies systemd, if it has started the program, when the page is shown (sd_notify(3), READY=1),
    and then regularly as long as the page is drawn (WATCHDOG=1).

    For each watchdog message a new frame is requested, and the message is sent when the frame is
    drawn. While the window can't be seen, for example because the screen is off, Qt draws no
    frames, and the message is sent from the event loop.
*/
class ServiceNotice : public QObject
{
    Q_OBJECT

public:
    /*!
        Create the object when the page is loaded, so that the next frame of \a window is the first
        one with the page.
    */
    explicit ServiceNotice(QQuickWindow *window);

private:
    void notifyReady();
    void requestFrame();
    void notifyAlive();

    QQuickWindow *m_window;
    QTimer m_timer;
    bool m_isFrameRequested = false;
};

} // namespace DeviceSignIn
