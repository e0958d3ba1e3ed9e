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
    An event as a line of JSON, in the order of \a members: QJsonObject sorts its own, and a person
    who reads wants the event first. An undefined member is left out.
*/
QByteArray jsonLine(const char *event, std::initializer_list<JsonMember> members);

/*! Undefined where \a text is empty. */
QJsonValue unlessEmpty(const QString &text);

} // namespace DeviceSignIn
