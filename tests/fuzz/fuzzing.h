// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "protocol/http.h"
#include "protocol/profile.h"

/*!
    Ends the program if \a condition, which a parser guarantees for everything it accepts, is false.
*/
#define CHECK(condition)                                                                           \
    ((condition) ? void() : DeviceSignIn::reportFailedCheck(#condition, __FILE__, __LINE__))

namespace DeviceSignIn {

[[noreturn]] void reportFailedCheck(const char *condition, const char *file, int line);

/*! Returns the input as a byte array, from the two arguments that libFuzzer passes. */
QByteArray inputFrom(const unsigned char *data, size_t size);

/*!
    A server's response with the profile of its provider. The first line of the input is \c{STATUS
    CONTENT-TYPE PROVIDER}, such as \c{400 application/json github}, and the rest is the body, so
    that a seed can be read and written by hand.
*/
struct FuzzedAnswer
{
    HttpResponse answer;
    /*! The shipped profile of that name; that of the RFCs if there is none. */
    Profile profile;
};
FuzzedAnswer answerFrom(const QByteArray &input);

/*!
    Whether \a text may be sent in a header: it is not empty and has only visible ASCII without
    spaces.
*/
bool isHeaderText(const QByteArray &text);

/*! Whether \a text has at most \a maximum characters and no hidden ones, such as line breaks. */
bool isOneLine(const QString &text, qsizetype maximum);

} // namespace DeviceSignIn
