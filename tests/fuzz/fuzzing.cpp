// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "fuzz/fuzzing.h"

#include "profiles/profilereader.h"
#include "text/hiddencharacters.h"

#include <QDir>
#include <QFileInfo>
#include <QHash>

#include <algorithm>
#include <cstdio>
#include <cstdlib>

namespace DeviceSignIn {

namespace {

QHash<QByteArray, Profile> readShippedProfiles()
{
    QHash<QByteArray, Profile> profiles;
    const QDir here = QFileInfo(QStringLiteral(__FILE__)).dir();
    const QDir providers(here.filePath(QStringLiteral("../../resources/providers")));
    const auto files = providers.entryInfoList({QStringLiteral("*.json")});
    for (const auto &info : files) {
        QFile file(info.filePath());
        if (!file.open(QIODevice::ReadOnly))
            qFatal("A shipped profile can't be read");
        const auto profile = readProfile(file.readAll());
        if (std::holds_alternative<Profile>(profile))
            profiles.insert(info.baseName().toLatin1(), std::get<Profile>(profile));
    }
    if (profiles.isEmpty())
        qFatal("No shipped profile is there");
    return profiles;
}

} // namespace

void reportFailedCheck(const char *condition, const char *file, int line)
{
    std::fprintf(stderr, "%s:%d: this is not true of an accepted input: %s\n", file, line,
                 condition);
    std::abort();
}

QByteArray inputFrom(const unsigned char *data, size_t size)
{
    return {reinterpret_cast<const char *>(data), qsizetype(size)};
}

FuzzedAnswer answerFrom(const QByteArray &input)
{
    static const auto profiles = readShippedProfiles();
    const qsizetype end = input.indexOf('\n');
    const auto head = input.left(end).split(' ');
    FuzzedAnswer fuzzed;
    fuzzed.answer.status = head.value(0).toInt();
    fuzzed.answer.contentType = head.value(1);
    fuzzed.answer.body = Secret(input.mid(end + 1));
    fuzzed.profile = profiles.value(head.value(2));
    return fuzzed;
}

bool isHeaderText(const QByteArray &text)
{
    return !text.isEmpty()
           && std::all_of(text.begin(), text.end(), [](char c) { return c > ' ' && c <= '~'; });
}

bool isOneLine(const QString &text, qsizetype maximum)
{
    return text.size() <= maximum && !hasHiddenCharacters(text);
}

} // namespace DeviceSignIn
