// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "protocol/clientconfig.h"
#include "protocol/http.h"

#include <QByteArray>

#include <utility>
#include <vector>

namespace DeviceSignIn {

/*! Names and values of application/x-www-form-urlencoded; the values may be secret. */
using Form = std::vector<std::pair<QByteArray, QByteArray>>;

/*! A POST of \a form to \a url by the client of \a config, with its authentication (RFC 6749,
 * section 2.3.1). */
HttpRequest clientRequest(const QUrl &url, Form form, const ClientConfig &config,
                          const ServerMetadata &server);

} // namespace DeviceSignIn
