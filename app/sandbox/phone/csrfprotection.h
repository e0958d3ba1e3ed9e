// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "jose/secret.h"

namespace DeviceSignIn {

/*!
    Protects the form of the phone page against cross-site request forgery: a decision is accepted
    only if it was made on a page that the sandbox has sent to the same browser.

    Each browser has a random id in a cookie, which no script can read and which the browser does not
    send along with requests from other sites. The form holds a token that only this object can
    compute from that id.
*/
class CsrfProtection
{
public:
    CsrfProtection();

    /*! Returns the browser's id from a Cookie header, or a new one if it has none of that form. */
    static QByteArray browserId(const QByteArray &cookieHeader);
    /*! Returns the value of the Set-Cookie header that holds \a browserId. */
    static QByteArray cookie(const QByteArray &browserId);

    QByteArray formToken(const QByteArray &browserId) const;
    bool isValid(const QByteArray &formToken, const QByteArray &browserId) const;

private:
    Secret m_key;
};

} // namespace DeviceSignIn
