// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "input/keymapreader.h"

#include <QMetaEnum>
#include <QVariant>

#include <algorithm>
#include <linux/input-event-codes.h>
#include <optional>

namespace DeviceSignIn {

namespace {

constexpr qsizetype maximumEntries = 500;
/*! A scan code is the kernel's code plus 8. */
constexpr uint lastScanCode = KEY_MAX + 8;

constexpr QLatin1String prefix("Key_");

RemoteKey readMeaning(JsonNode *node, const QString &name)
{
    const QString word = node->readText(name, node->take(name));
    const auto *known =
        std::find_if(std::begin(remoteKeyWords), std::end(remoteKeyWords),
                     [&](const RemoteKeyWord &one) { return word == QLatin1String(one.word); });
    if (known != std::end(remoteKeyWords))
        return known->key;
    QStringList words;
    for (const RemoteKeyWord &one : remoteKeyWords)
        words.append(QLatin1String(one.word));
    node->refuse(name, QStringLiteral("must be one of %1").arg(words.join(QLatin1String(", "))));
    return RemoteKey::None;
}

std::optional<int> keyNamed(const QString &name)
{
    bool known = false;
    const QByteArray full = QString(prefix + name).toLatin1();
    const int key = QMetaEnum::fromType<Qt::Key>().keyToValue(full.constData(), &known);
    // Qt::Key_unknown stands for every key without a name, so no entry can be made for it.
    if (!known || key == Qt::Key_unknown)
        return std::nullopt;
    return key;
}

void readNames(JsonNode node, KeyMap *map)
{
    for (const QString &name : node.names()) {
        const auto key = keyNamed(name);
        if (!key)
            node.refuse(name, QStringLiteral("is no name of a key in Qt"));
        map->setName(key.value_or(Qt::Key_unknown), readMeaning(&node, name));
    }
}

void readScanCodes(JsonNode node, KeyMap *map)
{
    for (const QString &name : node.names()) {
        bool isNumber = false;
        const uint code = name.toUInt(&isNumber);
        if (!isNumber || code < 1 || code > lastScanCode)
            node.refuse(name, QStringLiteral("is no scan code from 1 to %1").arg(lastScanCode));
        map->setScanCode(code, readMeaning(&node, name));
    }
}

KeyMap readKeyMapRoot(JsonNode root)
{
    KeyMap map;
    readNames(root.child("keys"), &map);
    readScanCodes(root.child("scan_codes"), &map);
    root.close();
    return map;
}

} // namespace

std::variant<KeyMap, KeyMapError> readKeyMap(const QByteArray &json)
{
    auto read = readJson(json, readKeyMapRoot);
    if (const auto *map = std::get_if<KeyMap>(&read); map && map->size() > maximumEntries)
        return KeyMapError{QStringLiteral("more than %1 keys").arg(maximumEntries)};
    return read;
}

QString keyName(int key)
{
    if (key == 0 || key == Qt::Key_unknown)
        return {};
    return QVariant::fromValue(Qt::Key(key)).toString().mid(prefix.size());
}

} // namespace DeviceSignIn
