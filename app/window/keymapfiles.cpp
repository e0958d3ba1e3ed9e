// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "keymapfiles.h"

#include "console.h"
#include "input/keymapreader.h"

#include <QFile>
#include <QStandardPaths>

#include <algorithm>

namespace DeviceSignIn {

namespace {

/*! Enough to see that a file is too large. */
constexpr qint64 largestKeyMapFile = 1024 * 1024;

std::variant<KeyMap, KeyMapError> readFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return KeyMapError{file.errorString()};
    return readKeyMap(file.read(largestKeyMapFile));
}

} // namespace

QStringList keyMapPaths()
{
    // Qt names the most important folder first.
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
        const auto read = readFile(path);
        if (const auto *own = std::get_if<KeyMap>(&read))
            map.add(*own);
        else
            problems->append(path + QStringLiteral(": ") + std::get<KeyMapError>(read).line);
    }
    return map;
}

KeyMap loadKeyMap(const QString &further)
{
    QStringList paths = keyMapPaths();
    if (!further.isEmpty())
        paths.append(further);
    QStringList problems;
    KeyMap map = readKeyMapFiles(paths, &problems);
    for (const QString &problem : std::as_const(problems))
        complain(problem);
    return map;
}

} // namespace DeviceSignIn
