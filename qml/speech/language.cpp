// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "speech/language.h"

#include "log/pagelog.h"
#include "look/scriptfonts.h"
#include "speech/languages.h"

#include <QGuiApplication>
#include <QLocale>
#include <QQmlEngine>
#include <QTranslator>

namespace DeviceSignIn {

namespace {

/*!
    The locale of a language: the system's if it has the same language, for the country's numerals.
*/
QLocale localeFor(const QString &tag)
{
    const QLocale system = QLocale::system();
    return lookUpLanguage({system.bcp47Name()}) == tag ? system : QLocale(tag);
}

} // namespace

class LanguagePrivate
{
public:
    /*!
        Makes \a wanted, which must be one of languageTags(), the language of the application;
        English if its translation can't be loaded.
    */
    void install(const QString &wanted);
    bool loadTranslation();

    QString tag;
    QStringList families{QStringLiteral("DeviceSignIn Sans"), QStringLiteral("DeviceSignIn Mono")};
    bool namesLoaded = false;
    ScriptFonts fonts;
    QTranslator translator;
};

Language::Language(const QString &tag, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<LanguagePrivate>())
{
    const QString known = lookUpLanguage({tag});
    d->install(known.isEmpty() ? languageTags().first() : known);
}

Language::Language(QObject *parent)
    : Language(lookUpLanguage(QLocale::system().uiLanguages()), parent)
{}

Language::~Language()
{
    QCoreApplication::removeTranslator(&d->translator);
}

QString Language::tag() const
{
    return d->tag;
}

void Language::setTag(const QString &tag)
{
    if (tag == d->tag || !languageTags().contains(tag))
        return;
    const QString before = d->tag;
    d->install(tag);
    if (d->tag != before)
        Q_EMIT changed();
}

QString Language::name() const
{
    return languageName(d->tag);
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
    if (families == d->families)
        return;
    d->families = families;
    d->fonts.substitute(d->families, d->tag, d->namesLoaded);
}

void Language::loadNames()
{
    if (d->namesLoaded)
        return;
    d->namesLoaded = true;
    d->fonts.substitute(d->families, d->tag, true);
}

void Language::choose(const QString &tag)
{
    setTag(tag);
    if (tag == d->tag)
        Q_EMIT chosen(tag);
}

void Language::componentComplete()
{
    if (QQmlEngine *engine = qmlEngine(this))
        translate(engine);
}

bool LanguagePrivate::loadTranslation()
{
    return translator.load(QStringLiteral("devicesignin_%1").arg(QString(tag).replace(u'-', u'_')),
                           QStringLiteral(":/devicesignin/translations"));
}

void LanguagePrivate::install(const QString &wanted)
{
    QCoreApplication::removeTranslator(&translator);
    tag = wanted;
    bool loaded = loadTranslation();
    if (!loaded) {
        qCWarning(pageLog, "The translation for %s can't be loaded: the language is English",
                  qPrintable(tag));
        tag = languageTags().first();
        // The English translation has the plurals only. All other texts in the source are English.
        loaded = loadTranslation();
    }
    const QLocale locale = localeFor(tag);
    QLocale::setDefault(locale);
    QGuiApplication::setLayoutDirection(locale.textDirection());
    fonts.substitute(families, tag, namesLoaded);
    if (loaded)
        QCoreApplication::installTranslator(&translator);
    qCDebug(pageLog) << "language" << tag;
}

} // namespace DeviceSignIn
