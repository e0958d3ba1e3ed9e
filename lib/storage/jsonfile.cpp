// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "storage/jsonfile.h"

#include "protocol/failure.h"
#include "storage/regularfile.h"

#include <QFile>

namespace DeviceSignIn {

std::variant<QByteArray, JsonFileError> readJsonFile(const QString &path)
{
    // A file of the program's own resources, such as a shipped profile.
    if (path.startsWith(u':')) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return JsonFileError{oneLine(file.errorString())};
        return file.readAll();
    }
    auto read = readRegularFile(path, largestJsonFile + 1);
    if (const auto *problem = std::get_if<QString>(&read))
        return JsonFileError{oneLine(*problem)};
    return std::get<FileContent>(read).bytes;
}

} // namespace DeviceSignIn
