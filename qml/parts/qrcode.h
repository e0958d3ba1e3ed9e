// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QColor>
#include <QImage>
#include <QQuickItem>
#include <QtQml/qqmlregistration.h>

namespace DeviceSignIn {

/*!
    A QR code, drawn on this machine: what it says is nobody else's business.

    The item paints the dark modules only, as large as whole pixels allow with the quiet zone of four
    modules inside the item, and in the middle of it. Put it on something white.
*/
class QrCode : public QQuickItem
{
    Q_OBJECT
    QML_ELEMENT

    Q_PROPERTY(QString text READ text WRITE setText NOTIFY textChanged)
    Q_PROPERTY(QColor color READ color WRITE setColor NOTIFY colorChanged)
    /*! False where there is no text, or more of it than fits into any QR code. */
    Q_PROPERTY(bool valid READ isValid NOTIFY textChanged)

public:
    explicit QrCode(QQuickItem *parent = nullptr);

    QString text() const { return m_text; }
    void setText(const QString &text);
    QColor color() const { return m_color; }
    void setColor(const QColor &color);
    bool isValid() const { return !m_modules.isNull(); }

Q_SIGNALS:
    void textChanged();
    void colorChanged();

protected:
    QSGNode *updatePaintNode(QSGNode *node, UpdatePaintNodeData *data) override;
    void geometryChange(const QRectF &now, const QRectF &before) override;
    void itemChange(ItemChange change, const ItemChangeData &data) override;

private:
    QImage colored() const;

    QString m_text;
    QColor m_color = Qt::black;
    /*! One pixel a module; 1 is dark. */
    QImage m_modules;
};

} // namespace DeviceSignIn
