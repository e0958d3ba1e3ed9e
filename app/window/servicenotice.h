// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QTimer>

class QQuickWindow;

namespace DeviceSignIn {

/*!
    Notifies systemd, if it has started the program, when the page is on the screen (sd_notify(3),
    READY=1), and then regularly as long as the page is still drawn (WATCHDOG=1).

    For each watchdog message a new frame is requested, and the message is sent when the frame is done.
    While the window can't be seen, as when the screen is off, Qt draws no frames, and the event loop sends
    the message.
*/
class ServiceNotice : public QObject
{
    Q_OBJECT

public:
    /*! Create it when the page is loaded: the next frame of \a window is the first one with the page. */
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
