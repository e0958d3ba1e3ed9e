// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "protocol/clientdata.h"
#include "protocol/http.h"

#include <QByteArray>

#include <utility>
#include <vector>

namespace DeviceSignIn {

/*! The names and values of a request's parameters. Values may be secret. */
using Values = std::vector<std::pair<QByteArray, QByteArray>>;

/*! Appends \a more to \a values. */
void append(Values *values, Values more);

/*!
    The parameters with which a client that has a key authenticates to \a server (RFC 7523, section
    2.2); empty for all other clients, and if the key can't sign. They are valid for one request. \a now is the time by the
    server's clock.
*/
Values clientProof(const ClientData &config, const ServerMetadata &server, const QDateTime &now);

/*!
    Creates a POST to \a url by the client of \a config, with its authentication (RFC 6749, section
    2.3.1).

    The parameters are those of \a templates, followed by those of \a further, which are sent
    unchanged, and of \a open, which are not secret. The placeholders in the templates are replaced by \a values, under the names that
    Profile lists, and by the operator's settings. A parameter is left out if a value in its
    template is empty.
*/
HttpRequest clientRequest(const QUrl &url, const ParameterTemplates &templates,
                          const Values &values, const ClientData &config,
                          const ServerMetadata &server, const Values &further = {},
                          const Values &open = {});

} // namespace DeviceSignIn
