// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "finding.h"
#include "network/transport.h"
#include "protocol/clientdata.h"
#include "protocol/pendingcall.h"

#include <vector>

namespace DeviceSignIn {

/*! What is at an address, as a response to an incomplete request shows. */
enum class EndpointKind {
    Refusing,    //!< a sign-in server, which has refused the request with an error code or a status
    Unclear,     //!< something whose response is not that of a sign-in server
    Ambiguous,   //!< nothing, or a provider that uses the same status to refuse polls
    Missing,     //!< nothing, or a web page
    Busy,        //!< a server that is too busy to decide about the request
    Unreachable, //!< the connection failed
};

/*!
    Returns what is at an address of the provider that \a profile describes, if it has sent
    \a response to a request without a client and a code. \a statuses are the meanings of the
    provider's HTTP statuses without an error code.
*/
EndpointKind endpointKind(const HttpResponse &response, const Profile &profile,
                          const QMap<int, ErrorMeaning> &statuses);

/*! Returns \a url as a finding shows it: in ASCII, without what may be secret. */
QString shownEndpoint(const QUrl &url);

/*!
    Finds out whether a server issues codes and tokens at its addresses, without requesting a code
    that a person might see, and reports the finding "provider". If the server has endpoints for
    userinfo, for refreshes and for revocations, the findings "userinfo", "refresh" and "revocation"
    follow.

    It sends the request of each step, with its own method and encoding, but without the parameters
    of the client and of the code. Each real endpoint must refuse that (RFC 6749, section 5.2; RFC
    8628, section 3.1). A provider without clients might issue a code nevertheless. There, only the
    methods of the first endpoint are requested (OPTIONS; RFC 9110, section 9.3.7). Nothing is sent
    to the registration endpoint, because the registration of a client might succeed. The requests
    for a person's name, for new tokens and for a revocation contain no token, so that they change
    nothing; an endpoint refuses them with 400 or 401 (RFC 6750, section 3.1; RFC 7009, section
    2.2.1).
*/
class EndpointCheck : public PendingWork<bool>
{
public:
    /*!
        Checks the addresses of \a server, and passes true to \a done after the last finding.
        Neither \a config nor \a transport is owned; both must outlive the check.
    */
    EndpointCheck(const ClientData *config, Transport *transport, const ServerMetadata &server,
                  Report report, Done done);

private:
    struct Probe
    {
        QUrl url;
        const RequestTemplate *request;
        const QMap<int, ErrorMeaning> *statuses;
        /*! Whether only the methods of the address are requested (OPTIONS). */
        bool asksForMethods = false;
    };
    /*! An address that a sign-in can do without. */
    struct AdditionalProbe
    {
        Probe probe;
        QString subject;
        /*! The end of the sentence about an address that leads nowhere. */
        QString consequence;
    };

    void askNext();
    void read(const HttpResponse &response);
    void askAdditional();
    void readAdditional(const AdditionalProbe &additional, const HttpResponse &response);
    HttpRequest requestFor(const Probe &probe) const;
    EndpointKind kindOf(const Probe &probe, const HttpResponse &response) const;
    QString success() const;
    /*! Reports the finding about the provider, and continues with the additional probes. */
    void finish(const Finding &finding, bool isReachable = true);

    const ClientData *m_config;
    Transport *m_transport;
    Report m_report;
    std::vector<Probe> m_probes;
    size_t m_next = 0;
    /*! The probes that have not been sent yet, the next one last. */
    std::vector<AdditionalProbe> m_additional;
    /*!
        The first response that is not one of a sign-in server, in a few words; empty if there is
        none.
    */
    QString m_unclear;
    PendingCall m_call;
};

} // namespace DeviceSignIn
