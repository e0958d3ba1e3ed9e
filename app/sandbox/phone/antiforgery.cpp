// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "sandbox/phone/antiforgery.h"

#include "jose/crypto.h"
#include "sandbox/http/site.h"

namespace DeviceSignIn {

namespace {

constexpr char prefix[] = "devicesignin_visitor=";
constexpr qsizetype visitorSize = 22; // 16 bytes in base 64

} // namespace

AntiForgery::AntiForgery()
    : m_key(randomBytes(32))
{}

QByteArray AntiForgery::visitor(const QByteArray &cookieHeader)
{
    const auto cookies = cookieHeader.split(';');
    for (const QByteArray &entry : cookies) {
        const QByteArray cookie = entry.trimmed();
        if (cookie.startsWith(prefix) && cookie.size() == qsizetype(qstrlen(prefix)) + visitorSize)
            return cookie.last(visitorSize);
    }
    return base64Url(randomBytes(16));
}

QByteArray AntiForgery::cookie(const QByteArray &visitor)
{
    return prefix + visitor + "; Path=" + Paths::phonePage.toLatin1()
           + "; HttpOnly; SameSite=Strict";
}

QByteArray AntiForgery::formToken(const QByteArray &visitor) const
{
    return base64Url(authenticationCode(m_key.reveal(), visitor));
}

bool AntiForgery::isGenuine(const QByteArray &visitor, const QByteArray &formToken) const
{
    return equalInConstantTime(this->formToken(visitor), formToken);
}

} // namespace DeviceSignIn
