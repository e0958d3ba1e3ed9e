// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QQuickItem>
#include <QtQml/qqmlregistration.h>
#include <QVariantMap>

namespace DeviceSignIn {

/*! Looks at the picture that a window shows. */
class Eyes : public QObject
{
    Q_OBJECT
    QML_ELEMENT

public:
    using QObject::QObject;

    /*!
        What is seen of the QR code on \a tile, all in pixels: \c module (the size of one, by the
        corner that every QR code begins with), \c side, \c modules on each side, \c quietZone (the narrowest
        white margin) and \c crisp (every module is of one colour, dark or white).
    */
    Q_INVOKABLE QVariantMap measureQrCode(QQuickItem *tile) const;

    /*! The mean of all that is seen of \a item, 0 to 255. */
    Q_INVOKABLE double brightness(QQuickItem *item) const;

    /*!
        Every text below \a root that can be seen whole, with \c contrast: of the pixel that stands out
        most, to what surrounds the text.
    */
    Q_INVOKABLE QVariantList contrasts(QQuickItem *root) const;

    /*!
        What a screen reader is told of the window of \a item: for each object \c role, \c name and
        \c description.
    */
    Q_INVOKABLE QVariantList told(QQuickItem *item) const;

    /*!
        Every visible Text below \a root, with its rectangle in the scene: that part of it which is not
        scrolled away; \c whole if that is all of it.
    */
    Q_INVOKABLE QVariantList texts(QQuickItem *root) const;
};

} // namespace DeviceSignIn
