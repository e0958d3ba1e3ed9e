// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "jose/export.h"

#include <QColor>
#include <QImage>
#include <QQuickItem>
#include <QtQml/qqmlregistration.h>

namespace DeviceSignIn {

/*!
    In QML: a QR code. It is computed on this machine, so that its text is not sent to any service.

    The item paints the dark modules only, centered, and leaves room for the quiet zone of four
    modules on each side (ISO/IEC 18004). A module is as many whole pixels wide as fit. A long text
    gets a lower level of error correction if that makes the code larger, because cameras fail at
    small modules first. Place it on white.
*/
class DEVICESIGNIN_PRIVATE_EXPORT QrCode : public QQuickItem
{
    Q_OBJECT
    QML_ELEMENT

    Q_PROPERTY(QString text READ text WRITE setText NOTIFY textChanged)
    Q_PROPERTY(QColor color READ color WRITE setColor NOTIFY colorChanged)
    /*! False if the text is empty or too long for any QR code. Nothing is painted then. */
    Q_PROPERTY(bool valid READ isValid NOTIFY textChanged)
    /*!
        The number of modules on each side, with the quiet zone; 0 if the code is not valid. A code
        for a long text may have fewer of them, which are larger.
    */
    Q_PROPERTY(int modules READ modules NOTIFY textChanged)

public:
    explicit QrCode(QQuickItem *parent = nullptr);

    /*!
        Begins to compute the code for \a text in another thread, for an item that gets this text
        soon. It is called in the thread of the items.
    */
    static void prepare(const QString &text);

    QString text() const { return m_text; }
    void setText(const QString &text);
    QColor color() const { return m_color; }
    void setColor(const QColor &color);
    bool isValid() const { return !m_modules.isNull(); }
    int modules() const;

Q_SIGNALS:
    void textChanged();
    void colorChanged();

protected:
    QSGNode *updatePaintNode(QSGNode *node, UpdatePaintNodeData *data) override;
    void geometryChange(const QRectF &now, const QRectF &before) override;
    void itemChange(ItemChange change, const ItemChangeData &data) override;

private:
    /*! The width of a module of \a modules in pixels of the screen; 0 if they are too many. */
    int moduleSize(const QImage &modules) const;
    /*! The modules that make the larger code in the size that the item has. */
    const QImage &largest() const;
    QImage colored(QImage image) const;

    QString m_text;
    QColor m_color = Qt::black;
    /*! One pixel for each module; 1 is dark. Null if the code is not valid. */
    QImage m_modules;
    /*! The modules of a QR code with less error correction, for a long text; null for others. */
    QImage m_fewerModules;
};

} // namespace DeviceSignIn
