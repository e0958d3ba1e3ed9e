// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QQuickItem>

namespace DeviceSignIn {

/*!
    A transparent pixel that is redrawn with every frame of its window.

    When the processor draws, Qt reports to the compositor which part of the window has changed. If
    no part has changed, some compositors (such as cage 0.1) never confirm the frame, and Qt waits
    for that confirmation before it draws another one.
*/
class FrameDamage : public QQuickItem
{
public:
    /*! \a window owns the item. */
    explicit FrameDamage(QQuickWindow *window);

protected:
    QSGNode *updatePaintNode(QSGNode *node, UpdatePaintNodeData *data) override;

private:
    QSGNode *m_node = nullptr;
};

} // namespace DeviceSignIn
