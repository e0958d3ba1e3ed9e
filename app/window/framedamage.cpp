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
    // Before the page: what is behind it is not drawn.
    setZ(1);
    // Not update(), which would have a next frame drawn, and another after that. This signal comes in
    // the thread that the node lives in.
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
