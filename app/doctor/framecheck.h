// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "finding.h"

#include <QQuickWindow>
#include <QTimer>

namespace DeviceSignIn {

/*!
    The finding "renderer": whether a frame reaches the screen. Shows a small window for a moment.
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
