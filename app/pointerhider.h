// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QPointF>
#include <QTimer>

#include <optional>

QT_BEGIN_NAMESPACE
class QWindow;
QT_END_NAMESPACE

namespace DeviceSignIn {

/*! Hides the mouse pointer over a window, but for a few seconds after it has been moved. */
class PointerHider : public QObject
{
public:
    /*! \a window must live longer than this. */
    explicit PointerHider(QWindow *window);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWindow *m_window;
    QTimer m_rest;
    std::optional<QPointF> m_position;
};

} // namespace DeviceSignIn
