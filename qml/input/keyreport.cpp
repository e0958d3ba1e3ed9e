// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "input/keyreport.h"

#include "input/keymapreader.h"

namespace DeviceSignIn {

QString KeyReport::name() const
{
    return keyName(key);
}

QString KeyReport::entry() const
{
    // The name is preferred because it is the same on every box and people can read it.
    const QString ownName = name();
    const QString section =
        ownName.isEmpty() ? QStringLiteral("scan_codes") : QStringLiteral("keys");
    const QString keyText = ownName.isEmpty() ? QString::number(scanCode) : ownName;
    const QString word = meaning == RemoteKey::None ? wordFor(RemoteKey::Ok) : wordFor(meaning);
    return QStringLiteral(R"({ "%1": { "%2": "%3" } })").arg(section, keyText, word);
}

} // namespace DeviceSignIn
