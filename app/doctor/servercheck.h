// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "client/authorizationserver.h"
#include "client/clock.h"
#include "endpointcheck.h"
#include "finding.h"
#include "network/httptransport.h"

namespace DeviceSignIn {

/*!
    The findings "network", "tls", "clock", "provider" and "id_token". It sends a request that
    changes nothing to the address that a sign-in contacts first, and then incomplete requests to
    the endpoints: see EndpointCheck. In the end it fetches the keys of the server, if id_tokens are
    checked with them. Findings that depend on a failed step are left out.
*/
class ServerCheck : public PendingWork<bool>
{
public:
    /*! Passes true to \a done after the last finding. */
    ServerCheck(ClientData client, const QList<QSslCertificate> &authorities, Report report,
                Done done);

private:
    void read(const ServerContact &contact);
    void resolve();
    void checkEndpoints();
    void checkKeys();
    void reportKeys(const Failure &failure);

    Report m_report;
    HttpTransport m_transport;
    SystemClock m_clock;
    AuthorizationServer m_server;
    /*! The addresses of the server, as soon as they are known. */
    ServerMetadata m_metadata;
    /*! The request, or the check of the endpoints, that is under way. */
    PendingCall m_call;
};

/*! Returns the finding "tls" about the server at \a address, which has responded. */
Finding tlsFinding(const QUrl &address);

/*!
    Returns the finding "clock", which compares this machine's time \a here with the time \a server,
    which may be invalid.
*/
Finding clockFinding(const QDateTime &server, const QDateTime &here);

} // namespace DeviceSignIn
