// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QQuickItem>

namespace DeviceSignIn {

/*!
    A pixel that nobody sees, and that changes with every frame of its window. When the processor draws, a
    compositor is told which part of the picture is new; where that is none, some compositors (cage 0.1, for
    one) never say that they have shown it, and Qt draws nothing more until they do.
*/
class FrameDamage : public QQuickItem
{
public:
    /*! The item belongs to \a window. */
    explicit FrameDamage(QQuickWindow *window);

protected:
    QSGNode *updatePaintNode(QSGNode *node, UpdatePaintNodeData *data) override;

private:
    QSGNode *m_node = nullptr;
};

} // namespace DeviceSignIn
