// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "sandbox/http/requestlogging.h"

#include <QLatin1String>
#include <QLoggingCategory>

namespace DeviceSignIn {

namespace {

/*! The filter that was installed before this one. It is null while this one is being installed. */
QLoggingCategory::CategoryFilter previousFilter = nullptr;

void disableHttpServerDebug(QLoggingCategory *category)
{
    if (previousFilter)
        previousFilter(category);
    if (QLatin1String(category->categoryName()).startsWith(QLatin1String("qt.httpserver")))
        category->setEnabled(QtDebugMsg, false);
}

} // namespace

void disableRequestLogging()
{
    // Only a filter can override QT_LOGGING_RULES. A process has one filter, so the previous one is called.
    static const bool isInstalled = [] {
        previousFilter = QLoggingCategory::installFilter(disableHttpServerDebug);
        return true;
    }();
    Q_UNUSED(isInstalled)
}

} // namespace DeviceSignIn
