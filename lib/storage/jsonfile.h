// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "protocol/jsonreader.h"

#include <QString>

namespace DeviceSignIn {

/*!
    Returns the content of the file \a path for readJson(), or why it can't be opened. From a file
    that is too large, only as many bytes are read as readJson() needs to refuse it.
*/
std::variant<QByteArray, JsonFileError> readJsonFile(const QString &path);

} // namespace DeviceSignIn
