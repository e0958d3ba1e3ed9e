// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "protocol/failurelog.h"

#include <QMetaEnum>

namespace DeviceSignIn {

QString forLog(const Failure &failure)
{
    if (!failure)
        return {};
    const QString reason =
        QLatin1String(QMetaEnum::fromType<Reason>().valueToKey(int(failure.reason)));
    const QString &more = failure.code.isEmpty() ? failure.detail : failure.code;
    return more.isEmpty() ? reason : QStringLiteral("%1 (%2)").arg(reason, more);
}

} // namespace DeviceSignIn
