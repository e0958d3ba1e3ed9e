// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "storage/jsonfile.h"

#include "protocol/failure.h"

#include <QFile>

namespace DeviceSignIn {

std::variant<QByteArray, JsonFileError> readJsonFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return JsonFileError{oneLine(file.errorString())};
    return file.read(largestJsonFile + 1);
}

} // namespace DeviceSignIn
