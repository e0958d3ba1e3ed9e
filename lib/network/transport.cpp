// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "network/transport.h"

namespace DeviceSignIn {

void HttpExchange::finish(HttpAnswer answer)
{
    m_answer = std::move(answer);
    Q_EMIT finished();
}

} // namespace DeviceSignIn
