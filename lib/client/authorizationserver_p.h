// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "client/authorizationserver.h"
#include "network/singlerequest.h"

#include <QList>
#include <QPointer>

namespace DeviceSignIn {

/*! How a AuthorizationServer finds out its server's addresses. */
class AuthorizationServerPrivate
{
public:
    using Lookup = AuthorizationServer::Lookup;
    using Unresolved = AuthorizationServer::Unresolved;
    using Done = AuthorizationServer::Done;

    AuthorizationServerPrivate(AuthorizationServer *provider, ClientConfig config,
                               Transport *transport);

    void resolve(QObject *context, Done done);

    struct Waiting
    {
        QPointer<QObject> context;
        Done done;
    };

    void ask();
    void read(const HttpResponse &answer);
    void settleLater(const Lookup &lookup);
    void settle(const Lookup &lookup);

    AuthorizationServer *q;
    ClientConfig m_config;
    SingleRequest m_request;
    std::optional<ServerMetadata> m_known;
    /*! Where discovery has not looked yet. */
    QList<QUrl> m_left;
    QList<Waiting> m_waiting;
    QByteArray m_dpopNonce;
    /*! How far the server's calendar is ahead of this machine's. */
    std::chrono::milliseconds m_ahead{0};
};

} // namespace DeviceSignIn
