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
    // The item is in front of the page, because an item behind it would not be drawn.
    setZ(1);
    // Calling update() is not possible, because it would schedule frames without end. The signal is
    // emitted in the render thread, which owns the node.
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
