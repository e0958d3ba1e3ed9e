// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "sandbox/http/clientaddress.h"

namespace DeviceSignIn {

QHostAddress clientAddress(const Request &request, bool isBehindProxy)
{
    if (!isBehindProxy || !request.sender.isLoopback())
        return request.sender;
    const QByteArray last = request.forwardedFor.split(',').last().trimmed();
    return QHostAddress(QString::fromLatin1(last));
}

} // namespace DeviceSignIn
