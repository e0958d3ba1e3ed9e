// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QUrl>

namespace DeviceSignIn {

/*! Whether the host is in 127.0.0.0/8, or is ::1 or localhost. */
bool isLoopback(const QUrl &url);

/*!
    Whether \a host can be a server at home: an address in a private range (RFC 1918, RFC 4193) or
    link-local, or a name below \c .local (RFC 6762), whose address has to be checked when it is
    looked up.
*/
bool isHomeHost(const QString &host);

/*!
    Whether secrets may be sent to \a url: it uses https, or http on loopback, and has a host, no
    user info and no fragment. It may also use http on the host and port of \a homeServer, if
    isHomeHost() is true for that host: the operator has named the server so. Empty if the operator
    has named none.
*/
bool isSafeEndpoint(const QUrl &url, const QUrl &homeServer = {});

/*! The longest address that may be shown, in characters. */
constexpr qsizetype longestShownUri = 512;
/*! The longest code that may be shown, in characters. */
constexpr qsizetype longestShownUserCode = 64;

/*! Why an address must not be shown. */
enum class AddressProblem {
    None,
    TooLong,          //!< it has more than longestShownUri characters
    HiddenCharacters, //!< it has characters that can't be seen
    Malformed,        //!< it is no valid address
    Relative,         //!< it names neither a scheme nor a host
    NotWeb,           //!< it uses neither https nor http
    PlainHttp,        //!< it uses http, where that is not allowed
    UserInfo,         //!< it has a user name before its host, which may be empty
    LongHost,         //!< its host has more than 90 characters
    BadHost,          //!< its host has characters that a person could take for its end
};

/*!
    Returns why the address \a text must not be shown or put into a QR code. Only one that uses
    https, or http on loopback or on \a plainHttpHost, may be.
*/
AddressProblem findAddressProblem(const QString &text, const QString &plainHttpHost = {});

/*! Whether findAddressProblem() finds none. */
bool isSafeVerificationUri(const QString &text, const QString &plainHttpHost = {});

/*!
    Returns the address \a text with https before it if it begins with a host, as in
    \c www.example.com/tv or \c //www.example.com/tv, and unchanged otherwise. A host has a dot or
    is localhost, so that a word with a colon, such as \c javascript:1, is not taken for one.
*/
QString withScheme(const QString &text);

/*!
    Returns the address \a text as people should see it; isSafeVerificationUri() must be true for
    it. A browser that is given the returned address opens the same page as with \a text.

    The host is the one that a browser opens, in the letters of shownHost() or, if the address was
    sent so, in ASCII. An address of ASCII is otherwise unchanged. In any other, all that follows
    the host is percent-encoded.
*/
QString shownAddress(const QString &text);

/*!
    Returns the host of \a url as people should see it. A name in other letters than those of ASCII
    keeps them if it can't be mistaken for another name, and is in ASCII (Punycode, RFC 3492)
    otherwise.

    It keeps letters of one script throughout that the page's font has: Latin, with the accents of
    European languages; or Greek or Cyrillic, if each part of the name has a letter that resembles
    no Latin one.
*/
QString shownHost(const QUrl &url);

/*! Whether the addresses \a one and \a other have the same scheme, host and port. */
bool haveSameOrigin(const QString &one, const QString &other);

/*!
    Whether \a code may be shown as it is: it has 1 to 64 printable characters, none of which
    changes the reading order, and neither begins nor ends with a space.
*/
bool isSafeUserCode(const QString &code);

/*!
    Whether \a text has a character that is invisible or changes the reading order: a control or
    format character, a filler, a variation selector, a line or paragraph separator, or one that
    Unicode has not assigned. The characters that join several emoji to one or tell which flag an
    emoji is, and those that join or part the letters of a word in scripts that do so, are not
    counted.
*/
bool hasHiddenCharacters(const QString &text);

/*! Returns \a text with each hidden character replaced by a space. */
QString withoutHiddenCharacters(const QString &text);

/*!
    Returns \a text with each hidden character written as \c{\uXXXX}, once for each of its UTF-16
    code units. JSON reads them as the original characters.
*/
QString escapeHiddenCharacters(const QString &text);

} // namespace DeviceSignIn
