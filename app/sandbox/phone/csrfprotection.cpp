// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "sandbox/phone/csrfprotection.h"

#include "jose/crypto.h"
#include "sandbox/http/serveraddress.h"

namespace DeviceSignIn {

namespace {

constexpr char cookiePrefix[] = "devicesignin_visitor=";
constexpr qsizetype browserIdSize = 22; // 16 bytes in base64url

} // namespace

CsrfProtection::CsrfProtection()
    : m_key(randomBytes(32))
{}

QByteArray CsrfProtection::browserId(const QByteArray &cookieHeader)
{
    const auto cookies = cookieHeader.split(';');
    for (const QByteArray &entry : cookies) {
        const QByteArray cookie = entry.trimmed();
        if (cookie.startsWith(cookiePrefix)
            && cookie.size() == qsizetype(qstrlen(cookiePrefix)) + browserIdSize)
            return cookie.last(browserIdSize);
    }
    return base64Url(randomBytes(16));
}

// Lax and not Strict, because a person arrives from other sites: by a link in a mail, or by an app
// that reads QR codes and opens them through an address of its own. With Strict, the browser would
// not send its cookie then, and would get a new one. A page about an earlier code that is still
// open in this browser could then neither decide nor use the "It wasn't me" button, and any site
// could cause that with a link. With Lax, a browser sends the cookie when it navigates here, which
// decides nothing, but not with a form that another site posts. The token in the form remains
// necessary, because sites of the same domain count as the same site.
QByteArray CsrfProtection::cookie(const QByteArray &browserId)
{
    return cookiePrefix + browserId + "; Path=" + Paths::phonePage.toLatin1()
           + "; HttpOnly; SameSite=Lax";
}

QByteArray CsrfProtection::formToken(const QByteArray &browserId, const QString &userCode) const
{
    // All browser ids have the same length, so that the end of the id is unambiguous.
    return base64Url(hmacSha256(m_key.reveal(), browserId + userCode.toUtf8()));
}

bool CsrfProtection::isValid(const QByteArray &formToken, const QByteArray &browserId,
                             const QString &userCode) const
{
    return equalInConstantTime(this->formToken(browserId, userCode), formToken);
}

} // namespace DeviceSignIn
