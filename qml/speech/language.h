// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "jose/export.h"

#include <QObject>
#include <QQmlParserStatus>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

#include <memory>

QT_BEGIN_NAMESPACE
class QQmlEngine;
QT_END_NAMESPACE

namespace DeviceSignIn {

class LanguagePrivate;

/*!
    The language that the pages speak, of those that ship.

    As long as it lives, its translation is installed in the application, and the application's default
    locale, layout direction and fonts go with it: of these an application has one, so it needs one
    Language at most. Give it to SignInPage, and people can choose on the screen; a host that translates by
    itself has none, and the page follows what the host has installed.

    \code
    Language language(lookUpLanguage(QLocale::system().uiLanguages()));
    language.translate(view.engine());
    \endcode

    In QML it is `Language {}`, which speaks the system's language, or `Language { tag: "de" }`.
*/
class DEVICESIGNIN_EXPORT Language : public QObject, public QQmlParserStatus
{
    Q_OBJECT
    Q_INTERFACES(QQmlParserStatus)
    QML_ELEMENT

    /*! As BCP 47 writes it: pt-BR. One that does not ship changes nothing. */
    Q_PROPERTY(QString tag READ tag WRITE setTag NOTIFY changed)
    /*! What its speakers call it. */
    Q_PROPERTY(QString name READ name NOTIFY changed)
    /*! All that ship. */
    Q_PROPERTY(QStringList tags READ tags CONSTANT)

public:
    /*! The first of the system's languages that ships, or English. */
    explicit Language(QObject *parent = nullptr);
    /*! English where \a tag is empty or does not ship. */
    explicit Language(const QString &tag, QObject *parent = nullptr);
    ~Language() override;

    /*! The properties of these names. @{ */
    QString tag() const;
    void setTag(const QString &tag);
    QString name() const;
    QStringList tags() const;
    /*! @} */
    /*! What its speakers call the language \a tag; empty if that does not ship. */
    Q_INVOKABLE QString nameOf(const QString &tag) const;

    /*! What \a engine shows follows every change. */
    void translate(QQmlEngine *engine) const;

    /*! The families of the page's theme, if not those that ship: they get letters for every language. */
    void setFamilies(const QStringList &families);

    /*! Before the names of the languages are shown: their letters are not loaded unless needed. */
    Q_INVOKABLE void loadNames();

    /*! Speaks \a tag from now on; a person has chosen it. */
    Q_INVOKABLE void choose(const QString &tag);

    /*! Nothing: see QQmlParserStatus. */
    void classBegin() override {}
    /*! In QML it is the engine around it that follows. */
    void componentComplete() override;

Q_SIGNALS:
    /*! Another language is spoken. */
    void changed();
    /*! By choose() alone: what a host may want to keep for the next start. */
    void chosen(const QString &tag);

private:
    std::unique_ptr<LanguagePrivate> d;
};

} // namespace DeviceSignIn
