// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "finding.h"
#include "network/transport.h"
#include "protocol/clientdata.h"

#include <vector>

namespace DeviceSignIn {

/*! What a response to an incomplete request says about an address. */
enum class EndpointKind {
    OAuth,   //!< an OAuth endpoint has refused the request with an error code of its own
    Unclear, //!< something is there, but its response is not one of OAuth
    Missing, //!< there is nothing at this address, or a web page
    Busy,
    Unreachable, //!< the connection failed
};

/*! Returns what \a response, to a request without a client id, says about the address. */
EndpointKind endpointKind(const HttpResponse &response);

/*!
    Finds out whether codes and tokens are given out at a server's addresses, without asking for a
    code that a person might see: it sends requests without a client id, which each real endpoint must
    refuse (RFC 6749, section 5.2; RFC 8628, section 3.1), and reports the finding "provider".
*/
class EndpointCheck : public QObject
{
    Q_OBJECT

public:
    /*! Neither \a config nor \a transport is owned; both must outlive the check. */
    EndpointCheck(const ClientData *config, Transport *transport, Report report);

    /*! Checks the addresses of \a server. */
    void start(const ServerMetadata &server);

Q_SIGNALS:
    void done();

private:
    struct Probe
    {
        QUrl url;
        RequestTemplate::Encoding encoding;
        QByteArray form;
        QByteArray json;
    };

    void askNext();
    void read(const HttpResponse &response);
    void finish(const Finding &finding);

    const ClientData *m_config;
    Transport *m_transport;
    Report m_report;
    std::vector<Probe> m_probes;
    size_t m_next = 0;
    /*! The first response that is not one of OAuth, in a few words; empty if there is none. */
    QString m_unclear;
    PendingCall m_call;
};

} // namespace DeviceSignIn
