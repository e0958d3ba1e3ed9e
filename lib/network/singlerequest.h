// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "network/transport.h"

#include <functional>
#include <memory>

namespace DeviceSignIn {

/*! At most one request under way, and what to do with its answer. */
class SingleRequest
{
public:
    using Read = std::function<void(const HttpResponse &)>;

    /*! \a transport must live longer than this. */
    explicit SingleRequest(Transport *transport);

    /*! Aborts what is under way, and sends \a request. \a read is called once, later. */
    void send(HttpRequest request, Read read);
    /*! The answer to what is under way is not read any more. */
    void abort();

private:
    Transport *m_transport;
    std::unique_ptr<HttpExchange> m_exchange;
};

} // namespace DeviceSignIn
