// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "protocol/form.h"

namespace DeviceSignIn {

namespace {

Secret encode(const Form &form)
{
    QByteArray body;
    for (const auto &[name, value] : form) {
        if (!body.isEmpty())
            body += '&';
        // Everything but letters, digits and -._~ is escaped, so that a '+' in a secret survives.
        body += QUrl::toPercentEncoding(QString::fromUtf8(name)) + '='
                + QUrl::toPercentEncoding(QString::fromUtf8(value));
    }
    return Secret(std::move(body));
}

/*! The Basic scheme is the default where a server's metadata names none (RFC 8414, section 2). */
bool wantsBasic(const ServerMetadata &server)
{
    return server.tokenAuthMethods.isEmpty()
               ? !server.issuer.isEmpty()
               : server.tokenAuthMethods.contains(QLatin1String("client_secret_basic"));
}

Secret basicAuthorization(const ClientConfig &config)
{
    // Both parts are form-encoded first (RFC 6749, section 2.3.1).
    const QByteArray pair =
        QUrl::toPercentEncoding(config.clientId) + ':'
        + QUrl::toPercentEncoding(QString::fromUtf8(config.clientSecret.reveal()));
    return Secret("Basic " + pair.toBase64());
}

} // namespace

HttpRequest clientRequest(const QUrl &url, Form form, const ClientConfig &config,
                          const ServerMetadata &server)
{
    HttpRequest request;
    request.url = url;
    request.contentType = "application/x-www-form-urlencoded";
    // The client_id goes into the body in any case: RFC 8628, section 3.1, asks for it there.
    form.emplace_back("client_id", config.clientId.toUtf8());
    if (!config.clientSecret.isEmpty()) {
        if (wantsBasic(server))
            request.authorization = basicAuthorization(config);
        else
            form.emplace_back("client_secret", config.clientSecret.reveal());
    }
    request.body = encode(form);
    return request;
}

} // namespace DeviceSignIn
