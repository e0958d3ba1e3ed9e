// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "protocol/clientdata.h"
#include "protocol/http.h"
#include "protocol/namedvalues.h"

#include <QByteArray>

#include <utility>
#include <vector>

namespace DeviceSignIn {

/*! The names and values of a request's parameters. Values may be secret. */
using Values = std::vector<std::pair<QByteArray, QByteArray>>;

/*! Append \a more to \a values. @{ */
void append(Values *values, Values more);
void append(Values *values, const NamedValues &more);
/*! @} */

/*!
    The parameters with which a client that has a key authenticates to \a server (RFC 7523, section
    2.2); empty for all other clients, and if the key can't sign. They are valid for one request. \a
    now is the time by the server's clock.
*/
Values clientProof(const ClientData &config, const ServerMetadata &server, const QDateTime &now);

/*!
    Creates the request that \a request describes, to \a url, by the client of \a config, with its
    authentication (RFC 6749, section 2.3.1).

    Its parameters are followed by those of \a further, which are sent unchanged, and of \a open,
    which are not secret. The placeholders in the templates are replaced by \a values, under the
    names that Profile lists, and by the operator's settings. A parameter or header is left out if a
    value in its template is empty. If a value in the path is empty, the request has no address. The
    values \c client_id and \c client_secret replace those of \a config: they belong to a client
    that this device has registered itself.
*/
HttpRequest clientRequest(const QUrl &url, const RequestTemplate &request, const Values &values,
                          const ClientData &config, const ServerMetadata &server,
                          const Values &further = {}, const Values &open = {});
/*!
    Returns a request as clientRequest() does, but without the client's authentication, because a
    token authenticates it.
*/
DEVICESIGNIN_PRIVATE_EXPORT HttpRequest anonymousRequest(const QUrl &url,
                                                         const RequestTemplate &request,
                                                         const Values &values,
                                                         const ClientData &config);

/*!
    Sets the header \a name of \a request, which may be Authorization, and replaces an earlier one.
*/
void setHeader(HttpRequest *request, const QByteArray &name, Secret value);

} // namespace DeviceSignIn
