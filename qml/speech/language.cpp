// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "speech/language.h"

#include "look/scriptfonts.h"
#include "speech/languages.h"

#include <QGuiApplication>
#include <QLocale>
#include <QQmlEngine>
#include <QTranslator>

namespace DeviceSignIn {

namespace {

/*! With the digits of the person's own country, where the system tells which one that is. */
QLocale localeFor(const QString &tag)
{
    const QLocale system = QLocale::system();
    return lookUpLanguage({system.bcp47Name()}) == tag ? system : QLocale(tag);
}

} // namespace

class LanguagePrivate
{
public:
    void speak(const QString &wanted);

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
    d->speak(known.isEmpty() ? languageTags().first() : known);
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
    d->speak(tag);
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
    d->fonts.accompany(d->families, d->tag, d->namesLoaded);
}

void Language::loadNames()
{
    if (d->namesLoaded)
        return;
    d->namesLoaded = true;
    d->fonts.accompany(d->families, d->tag, true);
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

void LanguagePrivate::speak(const QString &wanted)
{
    tag = wanted;
    const QLocale locale = localeFor(tag);
    QLocale::setDefault(locale);
    QGuiApplication::setLayoutDirection(locale.textDirection());
    fonts.accompany(families, tag, namesLoaded);

    QCoreApplication::removeTranslator(&translator);
    if (!translator.load(QStringLiteral("devicesignin_%1").arg(QString(tag).replace(u'-', u'_')),
                         QStringLiteral(":/devicesignin/translations")))
        qFatal("The translation for %s is not in the program", qPrintable(tag));
    QCoreApplication::installTranslator(&translator);
}

} // namespace DeviceSignIn
