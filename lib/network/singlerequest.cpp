// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "network/singlerequest.h"

namespace DeviceSignIn {

SingleRequest::SingleRequest(Transport *transport)
    : m_transport(transport)
{}

void SingleRequest::send(HttpRequest request, Read read)
{
    m_exchange.reset(m_transport->send(std::move(request), nullptr));
    QObject::connect(m_exchange.get(), &HttpExchange::finished, m_exchange.get(),
                     [this, read = std::move(read)] {
                         const HttpResponse answer = m_exchange->takeResponse();
                         // Not deleted at once: it is in the middle of its signal.
                         m_exchange.release()->deleteLater();
                         read(answer);
                     });
}

void SingleRequest::abort()
{
    m_exchange.reset();
}

} // namespace DeviceSignIn
