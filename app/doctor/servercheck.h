// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "client/authorizationserver.h"
#include "client/clock.h"
#include "finding.h"
#include "network/httptransport.h"

namespace DeviceSignIn {

/*!
    Asks the sign-in server as a sign-in would, and tells of "network", "tls", "clock" and "provider";
    of those that can't be known it tells nothing.
*/
class ServerCheck : public QObject
{
    Q_OBJECT

public:
    ServerCheck(ClientConfig client, const QList<QSslCertificate> &authorities, Tell tell);

    void start();

Q_SIGNALS:
    void done();

private:
    void read(const ServerContact &contact);
    void resolve();

    Tell m_tell;
    HttpTransport m_transport;
    SystemClock m_clock;
    AuthorizationServer m_provider;
    /*! The question that is under way. */
    PendingCall m_call;
};

/*! What the server's calendar, which may be invalid, says about this machine's. */
Finding clockFinding(const QDateTime &server, const QDateTime &here);

} // namespace DeviceSignIn
