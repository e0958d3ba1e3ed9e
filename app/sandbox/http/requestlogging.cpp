// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "sandbox/http/requestlogging.h"

#include <QLatin1String>
#include <QLoggingCategory>

namespace DeviceSignIn {

namespace {

/*! The filter that was installed before. It is null while the new filter is being installed. */
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
    // Only a filter can override QT_LOGGING_RULES. A process has only one filter, so this one calls
    // the previous one.
    static const bool isInstalled = [] {
        previousFilter = QLoggingCategory::installFilter(disableHttpServerDebug);
        return true;
    }();
    Q_UNUSED(isInstalled)
}

} // namespace DeviceSignIn
