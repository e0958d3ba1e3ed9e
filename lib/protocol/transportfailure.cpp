// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "protocol/transportfailure.h"

#include "protocol/errorcode.h"
#include "protocol/json.h"

namespace DeviceSignIn {

namespace {

Failure httpFailure(Reason reason, int status)
{
    return {reason, {}, QStringLiteral("HTTP %1").arg(status)};
}

/*!
    Whether a captive portal has responded instead of the server: with the status for that (RFC
    6585, section 6), or over plain http with a redirect to another host or with its web page. A
    redirect within the server and a page with the status 404 mean a wrong address instead, and over
    TLS all of them do.
*/
bool isCaptivePortal(const HttpResponse &response)
{
    const bool isPage =
        isSuccess(response.status) && response.contentType.toLower().startsWith("text/html");
    return response.status == 511
           || (!response.isFromServer && (response.redirectsToOtherHost || isPage));
}

} // namespace

Failure transportFailure(const HttpResponse &response)
{
    if (isTruncated(response))
        return {Reason::Unreachable, {}, QStringLiteral("The response broke off")};
    if (isCaptivePortal(response))
        return httpFailure(Reason::CaptivePortal, response.status);
    if (response.status >= 300 && response.status < 400)
        return httpFailure(Reason::Redirected, response.status);
    if (isBusy(response.status))
        return httpFailure(Reason::ServerBusy, response.status);
    switch (response.error) {
    case TransportError::HostNotFound:
        return {Reason::HostNotFound, {}, {}};
    case TransportError::Unreachable:
        return {Reason::Unreachable, {}, {}};
    case TransportError::TimedOut:
        return {Reason::TimedOut, {}, {}};
    case TransportError::Tls:
        return {Reason::Tls, {}, response.trustProblem};
    case TransportError::WrongClock:
        return {Reason::WrongClock, {}, {}};
    case TransportError::CaptivePortal:
        return {Reason::CaptivePortal, {}, {}};
    case TransportError::ProxyUnreachable:
        return {Reason::ProxyUnreachable, {}, response.proxy};
    case TransportError::ProxyRefused:
        return {Reason::ProxyRefused, {}, response.proxy};
    case TransportError::TooLarge:
        if (claimsJson(response))
            return {Reason::ResponseTooLarge, {}, QStringLiteral("More than 64 KiB of JSON")};
        break;
    case TransportError::DecompressionFailed:
        if (claimsJson(response))
            return {Reason::ResponseTooLarge,
                    {},
                    QStringLiteral("A compressed response that is broken, or far too large")};
        break;
    case TransportError::None:
        break;
    }
    return httpFailure(Reason::NotOAuth, response.status);
}

} // namespace DeviceSignIn
