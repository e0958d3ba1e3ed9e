// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "protocol/jsonnode.h"

#include <QByteArray>

#include <functional>
#include <variant>

namespace DeviceSignIn {

/*! In bytes. Profiles, themes and key maps are much smaller. */
inline constexpr qsizetype largestJsonFile = 64 * 1024;

/*! The problem of a JSON file that a person has written. */
struct JsonFileError
{
    /*! One line: the path of the member, or the line of the file, and the reason. */
    QString line;
};

/*!
    Reads the text of a JSON file strictly: calls \a readRoot with its root object, which has to
    take out all members that it supports. Returns the first problem in one line; empty if there is
    none.

    \a readRoot is not called if the text has more than largestJsonFile bytes or is not a JSON
    object. Reading continues after a member of a wrong type, but the values that were read must not
    be used then.
*/
QString readJson(const QByteArray &text, const std::function<void(JsonNode root)> &readRoot);

/*! Does the same for a function that returns the value that it has read. */
template <typename Value>
std::variant<Value, JsonFileError> readJson(const QByteArray &text,
                                            Value (*readRoot)(JsonNode root))
{
    Value value;
    const QString error = readJson(text, [&](JsonNode root) { value = readRoot(std::move(root)); });
    if (!error.isEmpty())
        return JsonFileError{error};
    return value;
}

} // namespace DeviceSignIn
