// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QQuickView>

namespace DeviceSignIn {

/*! Presses a key in \a view. */
void press(QQuickView *view, Qt::Key key);

/*!
    The first visible item inside \a item, or \a item itself, that has the QML type \a type; null if
    there is none.
*/
const QQuickItem *findShown(const QQuickItem *item, const char *type);

} // namespace DeviceSignIn
