// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "network/networkrequest.h"

#include "network/httptransport.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstring>

namespace DeviceSignIn {

namespace {

/*! \a text as the name or version of a product (RFC 9110, section 10.1.5); may be empty. */
QByteArray productToken(const QString &text)
{
    QByteArray token;
    for (const QChar character : text) {
        const bool isTokenCharacter = character.unicode() > ' ' && character.unicode() < 0x7F
                                      && !QLatin1String("\"(),/:;<=>?@[\\]{}").contains(character);
        token += isTokenCharacter ? character.toLatin1() : '-';
    }
    return token.left(64);
}

} // namespace

QByteArray usualUserAgent()
{
    QByteArray agent = productToken(QCoreApplication::applicationName());
    const QByteArray version = productToken(QCoreApplication::applicationVersion());
    if (!agent.isEmpty() && !version.isEmpty())
        agent += '/' + version;
    if (!agent.isEmpty())
        agent += ' ';
    return agent + "DeviceSignIn/" DEVICESIGNIN_VERSION;
}

QNetworkRequest networkRequest(const HttpRequest &request, const QByteArray &userAgent)
{
    QNetworkRequest made(request.url);
    for (const auto &[name, value] : request.headers)
        made.setRawHeader(name, value.reveal());
    made.setRawHeader("Accept", "application/json");
    made.setRawHeader("User-Agent", userAgent);
    if (!request.contentType.isEmpty())
        made.setHeader(QNetworkRequest::ContentTypeHeader, request.contentType);
    if (!request.body.isEmpty()) {
        made.setHeader(QNetworkRequest::ContentLengthHeader, request.body.reveal().size());
        // Without this, Qt copies the body so that it can send it again.
        made.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    }
    if (!request.authorization.isEmpty())
        made.setRawHeader("Authorization", request.authorization.reveal());
    if (!request.dpopProof.isEmpty())
        made.setRawHeader("DPoP", request.dpopProof);
    made.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                      QNetworkRequest::ManualRedirectPolicy);
    made.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    made.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    made.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    made.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    made.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    made.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    return made;
}

OneTimeBody::OneTimeBody(Secret bytes)
    : m_bytes(std::move(bytes))
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

qint64 OneTimeBody::readData(char *data, qint64 maximum)
{
    const qint64 count = std::min(maximum, size() - m_read);
    memcpy(data, m_bytes.reveal().constData() + m_read, size_t(count));
    m_read += count;
    return count;
}

} // namespace DeviceSignIn
