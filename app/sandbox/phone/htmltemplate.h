// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QHash>
#include <QString>
#include <QStringList>

namespace DeviceSignIn {

/*!
    A piece of HTML with placeholders. Every value that replaces one is escaped; there is no way to
    insert HTML.

    \c{{{name}}} is replaced by a text. \c{{{#name}} … {{/name}}} is written once for each item of a
    list, with \c{{{.}}} replaced by the item; an optional part is a list of one item or none.
    \c{{{! …}}} is a comment.
*/
class HtmlTemplate
{
public:
    /*! The values of the placeholders, by name. A missing name stands for an empty text or list. */
    struct Values
    {
        QHash<QString, QString> texts;
        QHash<QString, QStringList> lists;
    };

    explicit HtmlTemplate(QString text);
    /*! Reads the template from the Qt resource \a path. It is empty if the resource is missing. */
    static HtmlTemplate fromResource(const QString &path);

    bool isEmpty() const { return m_text.isEmpty(); }
    QString fill(const Values &values) const;

private:
    QString m_text;
};

} // namespace DeviceSignIn
