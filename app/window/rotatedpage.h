// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QQuickItem>

namespace DeviceSignIn {

/*! Returns the size that an item of \a size has after a turn by \a degrees, a multiple of 90. */
QSizeF turned(const QSizeF &size, int degrees);

/*!
    The root item of a window, which shows a page in a part of itself and turned by a multiple of 90
    degrees. Touches reach the page turned as well.
*/
class RotatedPage : public QQuickItem
{
    Q_OBJECT

public:
    /*! \a degrees is the turn, clockwise. */
    explicit RotatedPage(int degrees);

    /*! Shows \a page, which becomes a child of this item and is owned by it. */
    void setPage(QQuickItem *page);
    QQuickItem *page() const { return m_page; }

    /*! Shows the page in \a part of this item; in the whole of it if \a part is empty. */
    void setPart(const QRectF &part);

protected:
    void geometryChange(const QRectF &now, const QRectF &before) override;

private:
    void arrange();

    int m_degrees;
    QQuickItem *m_page = nullptr;
    QRectF m_part;
};

} // namespace DeviceSignIn
