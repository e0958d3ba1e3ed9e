// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "log/pagelog.h"

namespace DeviceSignIn {

Q_LOGGING_CATEGORY(pageLog, "devicesignin.page", QtWarningMsg)

void PageLog::setShows(const QString &shows)
{
    if (m_shows == shows)
        return;
    m_shows = shows;
    qCDebug(pageLog).noquote() << "shows" << shows;
    Q_EMIT showsChanged();
}

} // namespace DeviceSignIn
