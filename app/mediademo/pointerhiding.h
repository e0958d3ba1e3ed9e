// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QTimer>

QT_BEGIN_NAMESPACE
class QWindow;
QT_END_NAMESPACE

namespace MediaDemo {

/*! Shows the mouse pointer over a window only for a few seconds after each of its moves. */
class PointerHiding : public QObject
{
    Q_OBJECT

public:
    /*! \a window is not owned, and must outlive this object. */
    explicit PointerHiding(QWindow *window);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWindow *m_window;
    QTimer m_timer;
};

} // namespace MediaDemo
