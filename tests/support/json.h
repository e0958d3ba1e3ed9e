// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

namespace DeviceSignIn {

/*! JSON as a test writes it: with ' for ", since moc stumbles over raw string literals. */
inline QByteArray json(QByteArray text)
{
    return text.replace('\'', '"');
}

} // namespace DeviceSignIn
