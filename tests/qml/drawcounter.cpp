// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "drawcounter.h"

#include <QSGRenderNode>

namespace DeviceSignIn {

namespace {

class CountingNode : public QSGRenderNode
{
public:
    CountingNode(int *count, const QSizeF &size)
        : m_count(count)
        , m_size(size)
    {}

    void render(const RenderState *) override { ++*m_count; }
    QRectF rect() const override { return {{}, m_size}; }
    RenderingFlags flags() const override { return BoundedRectRendering; }

private:
    int *m_count;
    QSizeF m_size;
};

} // namespace

DrawCounter::DrawCounter(QQuickItem *parent)
    : QQuickItem(parent)
{
    setFlag(ItemHasContents);
}

QSGNode *DrawCounter::updatePaintNode(QSGNode *node, UpdatePaintNodeData *)
{
    return node ? node : new CountingNode(&m_count, size());
}

} // namespace DeviceSignIn
