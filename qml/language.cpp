// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "language.h"

#include "languages.h"

#include <QGuiApplication>
#include <QLocale>
#include <QQmlEngine>

namespace DeviceSignIn {

namespace {

/*! With the digits of the person's own country, where the system tells which one that is. */
QLocale localeFor(const QString &tag)
{
    const QLocale system = QLocale::system();
    return lookUpLanguage({system.bcp47Name()}) == tag ? system : QLocale(tag);
}

} // namespace

Language::Language(const QString &tag, QObject *parent)
    : QObject(parent)
    , m_families{QStringLiteral("DeviceSignIn Sans"), QStringLiteral("DeviceSignIn Mono")}
{
    const QString known = lookUpLanguage({tag});
    speak(known.isEmpty() ? languageTags().first() : known);
}

Language::~Language()
{
    QCoreApplication::removeTranslator(&m_translator);
}

QString Language::name() const
{
    return languageName(m_tag);
}

QStringList Language::tags() const
{
    return languageTags();
}

QString Language::nameOf(const QString &tag) const
{
    return languageName(tag);
}

void Language::translate(QQmlEngine *engine) const
{
    connect(this, &Language::changed, engine, &QQmlEngine::retranslate);
}

void Language::setFamilies(const QStringList &families)
{
    if (families == m_families)
        return;
    m_families = families;
    m_fonts.accompany(m_families, m_tag, m_namesLoaded);
}

void Language::loadNames()
{
    if (m_namesLoaded)
        return;
    m_namesLoaded = true;
    m_fonts.accompany(m_families, m_tag, true);
}

void Language::choose(const QString &tag)
{
    if (!languageTags().contains(tag))
        return;
    if (tag != m_tag) {
        speak(tag);
        Q_EMIT changed();
    }
    Q_EMIT chosen(tag);
}

void Language::speak(const QString &tag)
{
    m_tag = tag;
    const QLocale locale = localeFor(tag);
    QLocale::setDefault(locale);
    QGuiApplication::setLayoutDirection(locale.textDirection());
    m_fonts.accompany(m_families, tag, m_namesLoaded);

    QCoreApplication::removeTranslator(&m_translator);
    if (!m_translator.load(QStringLiteral("devicesignin_%1").arg(QString(tag).replace(u'-', u'_')),
                           QStringLiteral(":/devicesignin/translations")))
        qFatal("The translation for %s is not in the program", qPrintable(tag));
    QCoreApplication::installTranslator(&m_translator);
}

} // namespace DeviceSignIn
