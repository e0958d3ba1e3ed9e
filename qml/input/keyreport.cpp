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
    // By name where there is one: it is the same on every box, and a person can read it.
    const QString ownName = name();
    const QString place = ownName.isEmpty() ? QStringLiteral("scan_codes") : QStringLiteral("keys");
    const QString which = ownName.isEmpty() ? QString::number(scanCode) : ownName;
    const QString what = meaning == RemoteKey::None ? wordFor(RemoteKey::Ok) : wordFor(meaning);
    return QStringLiteral(R"({ "%1": { "%2": "%3" } })").arg(place, which, what);
}

} // namespace DeviceSignIn
