// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QJsonValue>

#include <initializer_list>
#include <utility>

namespace DeviceSignIn {

using JsonMember = std::pair<const char *, QJsonValue>;

/*!
    Returns a JSON object on one line, without a newline: the member "event" and then \a members in
    the given order, which QJsonObject would sort. Undefined members are left out. Hidden characters
    are escaped, so the line may be printed in a terminal.
*/
QByteArray jsonLine(const char *event, std::initializer_list<JsonMember> members);

/*! Returns \a text as a JSON value, or an undefined value if \a text is empty. */
QJsonValue unlessEmpty(const QString &text);

} // namespace DeviceSignIn
