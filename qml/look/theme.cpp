// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "look/theme.h"

#include "log/pagelog.h"
#include "look/scriptfonts.h"
#include "look/shippedfonts.h"
#include "look/themereader.h"
#include "storage/jsonfile.h"

#include <QFontDatabase>
#include <QQmlFile>

namespace DeviceSignIn {

namespace {

/*! Applies a file to \a theme. Returns why that is not possible, in one line; empty on success. */
QString readShipped(const QString &path, Theme *theme)
{
    const auto text = readJsonFile(path);
    if (const auto *error = std::get_if<JsonFileError>(&text))
        return error->line;
    const auto read = readTheme(std::get<QByteArray>(text));
    if (const auto *error = std::get_if<ThemeError>(&read))
        return error->line;
    std::get<ThemeValues>(read).applyTo(theme);
    return {};
}

} // namespace

// The light and the high-contrast theme are files, which also serve as examples for a brand's own
// theme.
void Theme::applyShippedFile(const QString &name)
{
    const QString path = QStringLiteral(":/devicesignin/themes/%1.json").arg(name);
    const QString error = readShipped(path, this);
    if (error.isEmpty())
        return;
    m_problem = path + QStringLiteral(": ") + error;
    // QML can't read problem(), so the problem is logged as well.
    qCWarning(pageLog, "%s", qPrintable(m_problem));
}

Theme::Theme(QObject *parent)
    : QObject(parent)
    , family(QStringLiteral("DeviceSignIn Sans"))
    , codeFamily(QStringLiteral("DeviceSignIn Mono"))
{
    loadShippedFonts();
    connect(FontSubstitution::instance(), &FontSubstitution::changed, this, &Theme::changed);
}

QString Theme::usedFamily() const
{
    return FontSubstitution::instance()->nameFor(family);
}

void Theme::setFamily(const QString &name)
{
    setName(&family, name);
}

QString Theme::usedCodeFamily() const
{
    return FontSubstitution::instance()->nameFor(codeFamily);
}

void Theme::setCodeFamily(const QString &name)
{
    setName(&codeFamily, name);
}

void Theme::setName(QString *member, const QString &name)
{
    if (*member == name)
        return;
    *member = name;
    Q_EMIT changed();
}

void Theme::setFontFiles(const QList<QUrl> &files)
{
    if (fontFiles == files)
        return;
    fontFiles = files;
    for (const QUrl &file : files)
        QFontDatabase::addApplicationFont(QQmlFile::urlToLocalFileOrQrc(file));
    Q_EMIT changed();
}

LightTheme::LightTheme(QObject *parent)
    : Theme(parent)
{
    applyShippedFile(QStringLiteral("light"));
}

ContrastTheme::ContrastTheme(QObject *parent)
    : Theme(parent)
{
    applyShippedFile(QStringLiteral("contrast"));
}

} // namespace DeviceSignIn
