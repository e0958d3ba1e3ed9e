// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "client/authorizationserver.h"
#include "client/serverresults.h"
#include "network/transport.h"
#include "protocol/pendingcalls.h"

#include <QList>

#include <functional>
#include <optional>

namespace DeviceSignIn {

/*!
    Finds the server's addresses for AuthorizationServer::resolve(), in the configuration or by
    discovery (RFC 8414).
*/
class ServerLookup
{
public:
    using Result = AuthorizationServer::Lookup;
    using Send = std::function<PendingCall(HttpRequest, Transport::Done)>;

    /*! \a config is not owned, and must outlive this object. Requests are sent by \a send. */
    ServerLookup(const ClientData *config, Send send);

    PendingCall resolve(std::function<void(const Result &)> done);
    /*!
        Repeats a request for metadata that is under way, because its connection may be gone. A busy
        server is not asked again, because another network does not change that.
    */
    void networkIsBack();

private:
    void start();
    void reportSoon(Result result);
    void askForMetadata();
    void sendRequest();
    void read(const HttpResponse &response);

    const ClientData *m_config;
    Send m_send;
    std::optional<ServerMetadata> m_known;
    /*! The address of the request for metadata that is under way; empty if there is none. */
    QUrl m_asked;
    /*! Whether the server was busy when the last lookup ended. */
    bool m_isBusy = false;
    /*! Addresses of metadata documents that have not been tried yet. */
    QList<QUrl> m_untried;
    PendingCall m_step;
    PendingCalls<Result> m_waiting;
};

} // namespace DeviceSignIn
