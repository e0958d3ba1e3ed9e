// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "client/authorizationserver.h"
#include "finding.h"
#include "network/httptransport.h"
#include "network/singlerequest.h"

namespace DeviceSignIn {

/*!
    The findings "network", "tls", "clock" and "provider": asks the authorization server in the same way as
    a sign-in does. Findings that depend on a step that has failed are left out.
*/
class ServerCheck : public QObject
{
    Q_OBJECT

public:
    ServerCheck(ClientConfig client, const QList<QSslCertificate> &authorities, Report report);

    void start();

Q_SIGNALS:
    void done();

private:
    void read(const HttpResponse &answer);
    void resolve();

    Report m_report;
    HttpTransport m_transport;
    AuthorizationServer m_provider;
    SingleRequest m_request;
    QUrl m_url;
};

/*! The finding "clock": compares the time of this machine, \a here, with that of \a server, which may be invalid. */
Finding clockFinding(const QDateTime &server, const QDateTime &here);

} // namespace DeviceSignIn
