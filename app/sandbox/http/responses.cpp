// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "sandbox/http/responses.h"

#include <QJsonDocument>
#include <QLocale>

#include <algorithm>

namespace DeviceSignIn {

namespace {

/*! Formats a time for an HTTP header (RFC 9110, section 5.6.7). */
QByteArray httpDate(const QDateTime &utc)
{
    return QLocale::c().toString(utc.toUTC(), u"ddd, dd MMM yyyy hh:mm:ss 'GMT'").toLatin1();
}

} // namespace

Response plainResponse(int status, const char *text)
{
    return {status, "text/plain; charset=utf-8", Secret(text), {}};
}

Response jsonResponse(const QJsonObject &object, int status)
{
    return {status,
            "application/json",
            Secret(QJsonDocument(object).toJson(QJsonDocument::Compact)),
            {}};
}

void addCommonHeaders(Response *response, const QDateTime &utc)
{
    auto &headers = response->headers;
    const auto isCacheControl = [](const auto &header) { return header.first == "Cache-Control"; };
    if (std::none_of(headers.begin(), headers.end(), isCacheControl))
        headers.emplace_back("Cache-Control", "no-store");
    headers.emplace_back("Date", httpDate(utc));
    headers.emplace_back("X-Content-Type-Options", "nosniff");
    headers.emplace_back("Referrer-Policy", "no-referrer");
}

} // namespace DeviceSignIn
