// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "framedamage.h"

#include <QQuickWindow>
#include <QSGSimpleRectNode>

namespace DeviceSignIn {

FrameDamage::FrameDamage(QQuickWindow *window)
    : QQuickItem(window->contentItem())
{
    setFlag(ItemHasContents);
    setSize({1, 1});
    // In front of the page: an item behind it would not be drawn.
    setZ(1);
    // update() is no way, because it would schedule the next frame, and so on without end. The signal is
    // emitted in the render thread, in which the node lives.
    connect(
        window, &QQuickWindow::beforeRendering, this,
        [this] {
            if (m_node)
                m_node->markDirty(QSGNode::DirtyMaterial);
        },
        Qt::DirectConnection);
}

QSGNode *FrameDamage::updatePaintNode(QSGNode *node, UpdatePaintNodeData *)
{
    m_node = node ? node : new QSGSimpleRectNode(boundingRect(), Qt::transparent);
    return m_node;
}

} // namespace DeviceSignIn
