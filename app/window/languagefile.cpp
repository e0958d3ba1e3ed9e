// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "languagefile.h"

#include "speech/languages.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLocale>
#include <QSaveFile>
#include <QStandardPaths>

namespace DeviceSignIn {

namespace {

/*! The largest file that is read, in bytes: longer than any language tag. */
constexpr qint64 largestLanguageFile = 64;

} // namespace

QString languageFilePath()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation)
           + QStringLiteral("/device-signin/language");
}

QString readLanguageFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return lookUpLanguage({QString::fromLatin1(file.read(largestLanguageFile)).trimmed()});
}

bool writeLanguageFile(const QString &path, const QString &tag)
{
    QSaveFile file(path);
    return QDir().mkpath(QFileInfo(path).path()) && file.open(QIODevice::WriteOnly)
           && file.write(tag.toLatin1() + '\n') > 0 && file.commit();
}

QString startLanguage(const Options &options)
{
    if (!options.language.isEmpty())
        return lookUpLanguage({options.language});
    const QString chosen = readLanguageFile(languageFilePath());
    return chosen.isEmpty() ? lookUpLanguage(QLocale::system().uiLanguages()) : chosen;
}

} // namespace DeviceSignIn
