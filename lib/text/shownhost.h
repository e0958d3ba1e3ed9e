// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QUrl>

namespace DeviceSignIn {

/*!
    Returns the host of \a url in ASCII (Punycode, RFC 3492), without the dot that may follow a
    whole name of the DNS.
*/
QString asciiHost(const QUrl &url);

/*!
    Returns the host of \a url as people should see it. A name in other letters than those of ASCII
    keeps them if it can't be mistaken for another name, and is in ASCII (Punycode, RFC 3492)
    otherwise.

    It keeps letters of one script throughout that the page's font has: Latin, with the accents of
    European languages; or Greek or Cyrillic, if each part of the name has a letter that resembles
    no Latin one.
*/
QString shownHost(const QUrl &url);

} // namespace DeviceSignIn
