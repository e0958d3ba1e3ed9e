// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

namespace DeviceSignIn {

/*!
    Returns \a text with each ' replaced by ". Tests write JSON in this way because moc cannot parse raw
    string literals.
*/
inline QByteArray json(QByteArray text)
{
    return text.replace('\'', '"');
}

} // namespace DeviceSignIn
