// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "network/transport.h"

#include <utility>

namespace DeviceSignIn {

class HttpExchangePrivate
{
public:
    HttpResponse answer;
};

HttpExchange::HttpExchange(QObject *parent)
    : QObject(parent)
    , d(std::make_unique<HttpExchangePrivate>())
{}

HttpExchange::~HttpExchange() = default;

HttpResponse HttpExchange::takeResponse()
{
    return std::exchange(d->answer, {});
}

void HttpExchange::finish(HttpResponse answer)
{
    d->answer = std::move(answer);
    Q_EMIT finished();
}

} // namespace DeviceSignIn
