// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "speech/speechlibrary.h"

#include <QFile>
#include <QQmlEngine>

#include <algorithm>

namespace DeviceSignIn {

bool SpeechLibrary::isInstalled() const
{
    const QQmlEngine *engine = qmlEngine(this);
    if (!engine)
        return false;
    const QStringList places = engine->importPathList();
    return std::any_of(places.begin(), places.end(), [](const QString &place) {
        return QFile::exists(place + QStringLiteral("/QtTextToSpeech/qmldir"));
    });
}

} // namespace DeviceSignIn
