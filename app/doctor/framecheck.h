// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "finding.h"

#include <QQuickWindow>
#include <QTimer>

namespace DeviceSignIn {

/*! "renderer": whether a picture gets onto the screen. Shows a window for a moment. */
class FrameCheck : public QObject
{
    Q_OBJECT

public:
    explicit FrameCheck(Tell tell);

    void start();

Q_SIGNALS:
    void done();

private:
    void end(const Finding &finding);

    Tell m_tell;
    QQuickWindow m_window;
    QTimer m_patience;
};

} // namespace DeviceSignIn
