// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QHash>
#include <QString>
#include <QStringList>

namespace DeviceSignIn {

/*!
    A piece of HTML with places to fill. There is no way to fill in anything unescaped.

    \c{{{name}}} is a text. \c{{{#name}} … {{/name}}} is written once for each item of a list, with
    \c{{{.}}} for the item; a part that may be missing is a list of one item or none.
    \c{{{! …}}} is a comment.
*/
class HtmlTemplate
{
public:
    struct Values
    {
        QHash<QString, QString> texts;
        QHash<QString, QStringList> lists;
    };

    explicit HtmlTemplate(QString text);
    /*! \a path is one of the program's resources. */
    static HtmlTemplate fromResource(const QString &path);

    QString fill(const Values &values) const;

private:
    QString m_text;
};

} // namespace DeviceSignIn
