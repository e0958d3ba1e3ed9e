// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "jose/secret.h"

namespace DeviceSignIn {

/*!
    Protects the form of the phone page against cross-site request forgery: a decision is accepted
    only from a page that the sandbox has sent to the same browser.

    Each browser has a random id in a cookie, which scripts can't read and which the browser does
    not send with requests from other sites. The form contains a token that only this object can
    compute from that id and from the user code that the page is about. A valid token therefore also
    proves that the browser has not guessed the user code with this request.
*/
class CsrfProtection
{
public:
    CsrfProtection();

    /*!
        Returns the browser's id in a Cookie header, or a new id if the header contains none of the
        right form.
    */
    static QByteArray browserId(const QByteArray &cookieHeader);
    /*! Returns the value of the Set-Cookie header for \a browserId. */
    static QByteArray cookie(const QByteArray &browserId);

    QByteArray formToken(const QByteArray &browserId, const QString &userCode) const;
    bool isValid(const QByteArray &formToken, const QByteArray &browserId,
                 const QString &userCode) const;

private:
    Secret m_key;
};

} // namespace DeviceSignIn
