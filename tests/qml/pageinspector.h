// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "letterreader.h"

#include <QQuickItem>
#include <QQuickWindow>
#include <QtQml/qqmlregistration.h>
#include <QVariantMap>

namespace DeviceSignIn {

/*!
    Lets rows and columns inside \a root position their items, which happens only before drawing
    otherwise. Drawing would take far longer.
*/
void completeLayout(QQuickItem *root);

/*! In QML tests: measures what a window shows, in its picture and by its items. */
class PageInspector : public QObject
{
    Q_OBJECT
    QML_ELEMENT

public:
    explicit PageInspector(QObject *parent = nullptr);

    /*!
        Measures the QR code on \a tile, in pixels: \c module (the size of one), \c side,
        \c quietZone (the narrowest white margin). \c modules is their number on each side,
        \c square whether both sides are equal and a multiple of \c module, and \c crisp whether
        each module has a single color, dark or white. Returns an empty map if no QR code is found.
    */
    Q_INVOKABLE QVariantMap measureQrCode(QQuickItem *tile) const;

    /*! The mean brightness of the picture of \a item, 0 to 255. */
    Q_INVOKABLE double brightness(QQuickItem *item) const;

    /*!
        Reads the light letters on a dark background in the picture of \a item: one string for each
        line, from the top. Each letter is taken for the most similar one of \a letters in the font
        of the first text inside \a item. All of \a letters but a hyphen must have the same height,
        and none may consist of two parts side by side.
    */
    Q_INVOKABLE QStringList readLetters(QQuickItem *item, const QString &letters);

    /*!
        The texts inside \a root that are completely visible, each as in texts() and with
        \c contrast: the highest contrast of a pixel of the text to the pixels around the text.
    */
    Q_INVOKABLE QVariantList contrasts(QQuickItem *root) const;

    /*!
        The visible texts inside \a root: for each its \c text, \c rect (the part in the scene that
        is not clipped), \c whole (whether nothing is clipped), \c truncated, \c fits (whether it is
        not wider than its item), \c wordsAreWhole (whether no word is broken) and \c pixelSize.
    */
    Q_INVOKABLE QVariantList texts(QQuickItem *root) const;

    /*!
        The \c text of each of texts(), without the measuring of the rest, which takes far longer.
    */
    Q_INVOKABLE QStringList shownTexts(QQuickItem *root) const;

    /*!
        All visible items inside \a root, including \a root; each one is followed by the items
        inside it.
    */
    Q_INVOKABLE QObjectList visibleItems(QQuickItem *root) const;
    /*!
        Those of them that have one of \a types, which are names of types in QML, or a type derived
        from one. It takes far less time than visibleItems() with a filter in JavaScript. A name
        that no type has is an error.
    */
    Q_INVOKABLE QObjectList visibleItemsOfTypes(QQuickItem *root, const QStringList &types) const;

    /*! The indices of the first two of \a rects that overlap; empty if none do. */
    Q_INVOKABLE QVariantList findOverlap(const QVariantList &rects) const;

    /*!
        Whether \a window is drawn. A window that is not drawn is only laid out where it would be
        drawn otherwise, which takes less time; its items stay visible.
    */
    Q_INVOKABLE void setDrawn(QQuickWindow *window, bool drawn);

    /*!
        Sets the width and the height of \a item at once, as a window does with its content: in QML
        they are set one after the other, and everything is laid out for each of them.
    */
    Q_INVOKABLE void resize(QQuickItem *item, const QSizeF &size) const;

    /*!
        The items inside \a root, including \a root, that have the focus within their scope, also
        those that are hidden.
    */
    Q_INVOKABLE QObjectList itemsWithFocus(QQuickItem *root) const;

    bool eventFilter(QObject *window, QEvent *event) override;

private:
    LetterReader m_letters;
};

} // namespace DeviceSignIn
