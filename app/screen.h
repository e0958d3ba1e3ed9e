// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "language.h"
#include "options.h"
#include "theme.h"

#include <QVariantMap>

QT_BEGIN_NAMESPACE
class QQuickView;
QT_END_NAMESPACE

namespace DeviceSignIn {

/*!
    Has pages drawn by the processor, unless the user has chosen otherwise: a page that stands still
    is there sooner than a GPU is ready, in a third of the memory. To be called before the first
    window.
*/
void preferSoftwareRenderer();

/*!
    Loads one of the module's pages and shows it on the full screen, or in a window; false if it can't
    be loaded, which Qt then has told.

    Besides \a properties the page gets brandName, deviceName, theme and reduceMotion, and follows
    \a language. It has closeRequested(), and \a view
    is closed then.
*/
bool showPage(QQuickView *view, const QString &name, QVariantMap properties, Theme *theme,
              Language *language, const Options &options);

} // namespace DeviceSignIn
