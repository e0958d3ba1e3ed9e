// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "finding.h"

#include <QQuickWindow>
#include <QTimer>

namespace DeviceSignIn {

/*!
    Checks whether Qt Quick can draw: shows a small window until its first frame is on the screen,
    at most for ten seconds. Reports one finding, with the subject "renderer", and then emits
    done().
*/
class FrameCheck : public QObject
{
    Q_OBJECT

public:
    explicit FrameCheck(Report report);

    void start();

Q_SIGNALS:
    void done();

private:
    void finish(const Finding &finding);

    Report m_report;
    QQuickWindow m_window;
    QTimer m_timeout;
};

} // namespace DeviceSignIn
