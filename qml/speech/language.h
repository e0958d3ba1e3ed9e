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
    The language of all pages in an application: one of those that ship with this library.

    A Language installs its translation in the application and sets the application's default
    locale, layout direction and font substitutes. An application has only one of each, so create at
    most one Language at a time, after the QGuiApplication and on its thread. The destructor removes
    the translation; locale and layout direction stay as they are.

    If a page gets the Language, people can choose another one on the page. An application that
    installs a translation of the pages by itself needs no Language.

    \code
    Language language;
    language.translate(view.engine());
    \endcode

    In QML it is <tt>Language {}</tt> for the language of the system, or <tt>Language { tag: "de"
    }</tt>.

    If the translation of a language can't be loaded, the language is English, and a warning is
    written to the logging category \c devicesignin.page.
*/
class DEVICESIGNIN_EXPORT Language : public QObject, public QQmlParserStatus
{
    Q_OBJECT
    Q_INTERFACES(QQmlParserStatus)
    QML_ELEMENT

    /*!
        The BCP 47 tag of the language, such as \c pt-BR. Setting a tag that is not in \c tags has
        no effect.
    */
    Q_PROPERTY(QString tag READ tag WRITE setTag NOTIFY changed)
    /*! The name of the language in that language, such as "Deutsch". */
    Q_PROPERTY(QString name READ name NOTIFY changed)
    /*! The tags of all languages that ship, in the order in which they are shown. */
    Q_PROPERTY(QStringList tags READ tags CONSTANT)

public:
    /*! Uses the first of the system's preferred languages that ships; English if none does. */
    explicit Language(QObject *parent = nullptr);
    /*!
        Uses the language that \a tag stands for by the lookup of RFC 4647, section 3.4: "de-AT"
        stands for "de". Uses English if \a tag is empty or no such language ships.
    */
    explicit Language(const QString &tag, QObject *parent = nullptr);
    /*! Removes the translation from the application. */
    ~Language() override;

    /*! Getters and setters of the properties of the same names. @{ */
    QString tag() const;
    void setTag(const QString &tag);
    QString name() const;
    QStringList tags() const;
    /*! @} */
    /*! The name of the language \a tag in that language; empty if \a tag is not in tags(). */
    Q_INVOKABLE QString nameOf(const QString &tag) const;

    /*!
        Lets the texts in \a engine follow every later change of the language. \a engine is not
        owned and may be destroyed first. A Language that is created in QML does this for its own
        engine.
    */
    void translate(QQmlEngine *engine) const;

    /*!
        Sets the font families that the pages use, if they are not those of the built-in themes.
        Letters that the families lack are then taken from the fonts that ship for the language.
    */
    void setFamilies(const QStringList &families);

    /*!
        Loads the fonts for the names of all languages, which are not loaded otherwise. Call it
        before you show these names.
    */
    Q_INVOKABLE void loadNames();

    /*!
        Sets the language because a person has chosen it. Emits chosen(), even if the language does
        not change. Has no effect if \a tag is not in tags().
    */
    Q_INVOKABLE void choose(const QString &tag);

    /*! Part of QQmlParserStatus. @{ */
    void classBegin() override {}
    void componentComplete() override;
    /*! @} */

Q_SIGNALS:
    /*! The language has changed. */
    void changed();
    /*!
        A person has chosen the language \a tag, see choose(). An application may store it for the
        next start.
    */
    void chosen(const QString &tag);

private:
    std::unique_ptr<LanguagePrivate> d;
};

} // namespace DeviceSignIn
