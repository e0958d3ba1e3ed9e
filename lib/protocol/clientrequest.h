// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "protocol/clientconfig.h"
#include "protocol/http.h"

#include <QByteArray>

#include <utility>
#include <vector>

namespace DeviceSignIn {

/*! Names and values; the values may be secret. */
using Values = std::vector<std::pair<QByteArray, QByteArray>>;

/*! Puts \a more behind \a values. */
void append(Values *values, Values more);

/*!
    The parameters by which a client with a key proves itself to \a server (RFC 7523, section 2.2);
    none for all other clients. They are good for one request; \a now is by the server's calendar.
*/
Values clientProof(const ClientConfig &config, const ServerMetadata &server, const QDateTime &now);

/*!
    A POST to \a url by the client of \a config, with its authentication (RFC 6749, section 2.3.1).

    Its parameters are the \a templates of the profile, filled with what the request is about
    (\a values, by the names that Profile lists) and with the operator's settings, then those of
    \a further as they are.
*/
HttpRequest clientRequest(const QUrl &url, const ParameterTemplates &templates,
                          const Values &values, const ClientConfig &config,
                          const ServerMetadata &server, const Values &further = {});

} // namespace DeviceSignIn
