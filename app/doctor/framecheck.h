// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "finding.h"
#include "protocol/pendingcall.h"

#include <QQuickWindow>
#include <QTimer>

namespace DeviceSignIn {

/*!
    Checks whether Qt Quick can draw: shows a small window until its first frame is on the screen,
    at most for ten seconds. Yields the finding "renderer".
*/
class FrameCheck : public QObject, public PendingWork<Finding>
{
public:
    explicit FrameCheck(Done done);

private:
    void finish(const Finding &finding);

    QQuickWindow m_window;
    QTimer m_timeout;
};

} // namespace DeviceSignIn
