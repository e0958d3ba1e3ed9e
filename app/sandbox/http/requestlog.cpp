// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "sandbox/http/requestlog.h"

#include <QLatin1String>
#include <QLoggingCategory>

namespace DeviceSignIn {

namespace {

/*! Whose filter decides about everything else; null while ours is being installed. */
QLoggingCategory::CategoryFilter othersFilter = nullptr;

void filter(QLoggingCategory *category)
{
    if (othersFilter)
        othersFilter(category);
    if (QLatin1String(category->categoryName()).startsWith(QLatin1String("qt.httpserver")))
        category->setEnabled(QtDebugMsg, false);
}

} // namespace

void silenceRequestLog()
{
    // Qt has one filter a process. Only a filter comes after the rules of the environment.
    static const bool isInstalled = [] {
        othersFilter = QLoggingCategory::installFilter(filter);
        return true;
    }();
    Q_UNUSED(isInstalled)
}

} // namespace DeviceSignIn
