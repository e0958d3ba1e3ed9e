// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace DeviceSignIn {

/*! The longest address that may be shown, in characters. */
constexpr qsizetype longestShownAddress = 512;

/*! Why an address must not be shown. */
enum class AddressProblem {
    None,
    TooLong,          //!< it has more than longestShownAddress characters
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
bool isSafeToShow(const QString &text, const QString &plainHttpHost = {});

/*!
    Returns the address \a text with https before it if it begins with a host, as in
    \c www.example.com/tv or \c //www.example.com/tv, and unchanged otherwise. A host has a dot or
    is localhost, so that a word with a colon, such as \c javascript:1, is not taken for one.
*/
QString withScheme(const QString &text);

/*!
    Returns the address \a text as people should see it; isSafeToShow() must be true for
    it. A browser that is given the returned address opens the same page as with \a text.

    The host is the one that a browser opens, in the letters of shownHost() or, if the address was
    sent so, in ASCII. An address of ASCII is otherwise unchanged. In any other, all that follows
    the host is percent-encoded.
*/
QString shownAddress(const QString &text);

/*! Whether the addresses \a one and \a other have the same scheme, host and port. */
bool haveSameOrigin(const QString &one, const QString &other);

} // namespace DeviceSignIn
