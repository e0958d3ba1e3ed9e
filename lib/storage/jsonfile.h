// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "protocol/jsonreader.h"

#include <QString>

namespace DeviceSignIn {

/*!
    Returns the content of the file \a path, to be passed to readJson(), or why the file can't be
    opened. Reads at most one byte more than \c largestJsonFile, so that a huge file does not fill
    the memory; readJson() refuses content of that size.
*/
std::variant<QByteArray, JsonFileError> readJsonFile(const QString &path);

} // namespace DeviceSignIn
