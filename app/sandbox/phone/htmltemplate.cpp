// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "sandbox/phone/htmltemplate.h"

#include <QFile>

namespace DeviceSignIn {

namespace {

constexpr QStringView opening = u"{{";
constexpr QStringView closing = u"}}";

QString fillPart(QStringView text, const HtmlTemplate::Values &values, const QString &item);

QString fillList(QStringView part, const QString &name, const HtmlTemplate::Values &values)
{
    QString html;
    const QStringList items = values.lists.value(name);
    for (const QString &item : items)
        html += fillPart(part, values, item);
    return html;
}

/*!
    Replaces the placeholders in \a text; "{{.}}" is replaced by \a item. Braces in a value are not
    treated as placeholders.
*/
QString fillPart(QStringView text, const HtmlTemplate::Values &values, const QString &item)
{
    QString html;
    for (;;) {
        const qsizetype begin = text.indexOf(opening);
        if (begin < 0)
            return html + text;
        html += text.first(begin);
        const qsizetype end = text.indexOf(closing, begin);
        Q_ASSERT_X(end > begin, "HtmlTemplate", "a placeholder without its end");
        const QString name = text.sliced(begin + 2, end - begin - 2).toString();
        text = text.sliced(end + 2);

        if (name.startsWith(u'#')) {
            const QString listEnd = QStringLiteral("{{/%1}}").arg(name.sliced(1));
            const qsizetype size = text.indexOf(listEnd);
            Q_ASSERT_X(size >= 0, "HtmlTemplate", "a list without its end");
            html += fillList(text.first(size), name.sliced(1), values);
            text = text.sliced(size + listEnd.size());
        } else if (!name.startsWith(u'!')) {
            html += (name == u"." ? item : values.texts.value(name)).toHtmlEscaped();
        }
    }
}

} // namespace

HtmlTemplate::HtmlTemplate(QString text)
    : m_text(std::move(text))
{}

HtmlTemplate HtmlTemplate::fromResource(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return HtmlTemplate({});
    return HtmlTemplate(QString::fromUtf8(file.readAll()));
}

QString HtmlTemplate::fill(const Values &values) const
{
    return fillPart(m_text, values, {});
}

} // namespace DeviceSignIn
