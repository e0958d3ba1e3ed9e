// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "rotatedpage.h"

namespace DeviceSignIn {

QSizeF turned(const QSizeF &size, int degrees)
{
    return degrees % 180 == 0 ? size : size.transposed();
}

RotatedPage::RotatedPage(int degrees)
    : m_degrees(degrees)
{}

void RotatedPage::setPage(QQuickItem *page)
{
    m_page = page;
    page->setParent(this);
    page->setParentItem(this);
    arrange();
}

void RotatedPage::setPart(const QRectF &part)
{
    m_part = part;
    arrange();
}

void RotatedPage::geometryChange(const QRectF &now, const QRectF &before)
{
    QQuickItem::geometryChange(now, before);
    arrange();
}

void RotatedPage::arrange()
{
    const QRectF part = m_part.isEmpty() ? QRectF(QPointF(), size()) : m_part;
    if (!m_page || part.isEmpty())
        return;
    const QSizeF inner = turned(part.size(), m_degrees);
    m_page->setSize(inner);
    m_page->setRotation(m_degrees);
    // An item is turned about its center.
    m_page->setPosition(part.center() - QPointF(inner.width(), inner.height()) / 2);
}

} // namespace DeviceSignIn
