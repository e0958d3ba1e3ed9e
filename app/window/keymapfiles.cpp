// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "keymapfiles.h"

#include "input/keymapreader.h"
#include "output/console.h"
#include "storage/jsonfile.h"

#include <QFile>
#include <QStandardPaths>

#include <algorithm>

namespace DeviceSignIn {

namespace {

std::variant<KeyMap, KeyMapError> readKeyMapFile(const QString &path)
{
    const auto text = readJsonFile(path);
    if (const auto *error = std::get_if<KeyMapError>(&text))
        return *error;
    return readKeyMap(std::get<QByteArray>(text));
}

} // namespace

QStringList keyMapPaths()
{
    // Qt lists the folder with the highest precedence first.
    QStringList paths = QStandardPaths::standardLocations(QStandardPaths::GenericConfigLocation);
    std::reverse(paths.begin(), paths.end());
    paths.prepend(QStringLiteral("/etc"));
    for (QString &path : paths)
        path += QStringLiteral("/device-signin/keys.json");
    paths.removeIf([](const QString &path) { return !QFile::exists(path); });
    return paths;
}

KeyMap readKeyMapFiles(const QStringList &paths, QStringList *problems)
{
    KeyMap map;
    for (const QString &path : paths) {
        const auto read = readKeyMapFile(path);
        if (const auto *own = std::get_if<KeyMap>(&read))
            map.add(*own);
        else
            problems->append(path + QStringLiteral(": ") + std::get<KeyMapError>(read).line);
    }
    return map;
}

KeyMap loadKeyMap(const QString &extraPath)
{
    QStringList paths = keyMapPaths();
    if (!extraPath.isEmpty())
        paths.append(extraPath);
    QStringList problems;
    KeyMap map = readKeyMapFiles(paths, &problems);
    for (const QString &problem : std::as_const(problems))
        printError(problem);
    return map;
}

} // namespace DeviceSignIn
