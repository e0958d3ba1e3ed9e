// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QQuickItem>

namespace DeviceSignIn {

/*!
    A transparent pixel that is redrawn with every frame of its window.

    When the processor draws, Qt tells the compositor which part of the window has changed. If nothing has
    changed, some compositors (such as cage 0.1) never confirm that they have shown the frame, and Qt draws
    nothing more until they do.
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
