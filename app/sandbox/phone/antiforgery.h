// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "jose/secret.h"

namespace DeviceSignIn {

/*!
    Makes sure that a decision comes from a page that we have shown to the same browser, not from
    somebody else's page that posts in its name.

    The browser keeps a visitor id in a cookie that scripts can't read and other sites can't send; a
    form carries a token that only we can make from it.
*/
class AntiForgery
{
public:
    AntiForgery();

    /*! The visitor id in a Cookie header, or a new one where there is none that could be ours. */
    static QByteArray visitor(const QByteArray &cookieHeader);
    static QByteArray cookie(const QByteArray &visitor);

    QByteArray formToken(const QByteArray &visitor) const;
    bool isGenuine(const QByteArray &visitor, const QByteArray &formToken) const;

private:
    Secret m_key;
};

} // namespace DeviceSignIn
