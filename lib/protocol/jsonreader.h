// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "protocol/jsonnode.h"

#include <QByteArray>

#include <functional>
#include <variant>

namespace DeviceSignIn {

/*! Profiles, themes and key maps are much smaller. In bytes. */
inline constexpr qsizetype largestJsonFile = 64 * 1024;

/*! What is wrong with a JSON file that a person wrote. */
struct JsonFileError
{
    /*! One line: the path of the member, or the line of the file, and the reason. */
    QString line;
};

/*!
    Reads the text of a JSON file strictly: calls \a readRoot with its root object, which takes out
    every member that it knows. Returns what is wrong, as one line; empty if all is well.

    \a readRoot is not called for a text of more than largestJsonFile bytes and for one that is not
    a JSON object. After a member of a wrong type it goes on; what it has read is not to be used then.
*/
QString readJson(const QByteArray &text, const std::function<void(JsonNode root)> &readRoot);

/*! The same for a reader that returns what it has read. */
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
