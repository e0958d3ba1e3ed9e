// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QImage>
#include <QQuickItem>
#include <QtQml/qqmlregistration.h>
#include <QVariantMap>

#include <map>
#include <vector>

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
        The lines of light letters on something dark that are drawn on \a item, from the top, and in each of
        them its letters, from the left. \a letters are all that there can be, in the font of the first text
        below \a item: each is taken for the most similar one. They are as high as each other, but for a
        hyphen, and none consists of two parts side by side.
    */
    Q_INVOKABLE QStringList readLetters(QQuickItem *item, const QString &letters);

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

private:
    /*! What readLetters() has compared with, by letters and font. */
    std::map<QString, std::vector<QImage>> m_shapes;
};

} // namespace DeviceSignIn
