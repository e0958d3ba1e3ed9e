// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "network/transport.h"

#include <utility>

namespace DeviceSignIn {

class HttpExchangePrivate
{
public:
    HttpAnswer answer;
};

HttpExchange::HttpExchange(QObject *parent)
    : QObject(parent)
    , d(std::make_unique<HttpExchangePrivate>())
{}

HttpExchange::~HttpExchange() = default;

HttpAnswer HttpExchange::takeAnswer()
{
    return std::exchange(d->answer, {});
}

void HttpExchange::finish(HttpAnswer answer)
{
    d->answer = std::move(answer);
    Q_EMIT finished();
}

} // namespace DeviceSignIn
