// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "protocol/http.h"
#include "protocol/profile.h"

/*! What a parser promises of all that it lets through; a broken promise is a finding. */
#define PROMISE(condition)                                                                         \
    ((condition) ? void() : DeviceSignIn::promiseBroken(#condition, __FILE__, __LINE__))

namespace DeviceSignIn {

[[noreturn]] void promiseBroken(const char *promise, const char *file, int line);

/*! The input as it came, from libFuzzer's two arguments. */
QByteArray inputFrom(const unsigned char *data, size_t size);

/*!
    An input as a server's answer, and whose dialect it is in. Its first line is
    \c{STATUS CONTENT-TYPE PROVIDER}, such as \c{400 application/json github}; the rest is the body.
    So a seed can be read and written by hand.
*/
struct FuzzedAnswer
{
    HttpResponse answer;
    /*! The shipped one of that name; the RFC's own where there is none. */
    Profile profile;
};
FuzzedAnswer answerFrom(const QByteArray &input);

/*! Whether it can stand in a header: visible ASCII without a space, and something at all. */
bool isHeaderText(const QByteArray &text);

/*! Whether it can stand on a line of the screen: bounded, and nothing hidden in it. */
bool isOneLine(const QString &text, qsizetype maximum);

} // namespace DeviceSignIn
