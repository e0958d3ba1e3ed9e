// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "text/texttemplate.h"

#include <algorithm>

namespace DeviceSignIn {

namespace {

/*! Where a placeholder such as "{realm}" stands in a text: the indexes of its two braces. */
struct Placeholder
{
    qsizetype open = 0;
    qsizetype close = 0;
};

/*! Returns the first placeholder in \a text that begins at the index \a from or later, if any. */
std::optional<Placeholder> findPlaceholder(const QString &text, qsizetype from)
{
    for (qsizetype open = text.indexOf(u'{', from); open >= 0;) {
        const auto *const brace =
            std::find_if(text.begin() + open + 1, text.end(),
                         [](QChar character) { return character == u'{' || character == u'}'; });
        if (brace == text.end())
            break;
        const qsizetype index = brace - text.begin();
        if (*brace == u'}')
            return Placeholder{open, index};
        open = index;
    }
    return {};
}

QString nameOf(const Placeholder &placeholder, const QString &text)
{
    return text.sliced(placeholder.open + 1, placeholder.close - placeholder.open - 1);
}

} // namespace

std::optional<QString> fillTemplate(const QString &text, const PlaceholderLookup &lookup)
{
    QString filled;
    qsizetype end = 0;
    while (const auto found = findPlaceholder(text, end)) {
        const auto value = lookup(nameOf(*found, text));
        if (!value)
            return std::nullopt;
        filled += text.mid(end, found->open - end) + *value;
        end = found->close + 1;
    }
    return filled + text.mid(end);
}

QStringList placeholders(const QString &text)
{
    QStringList names;
    qsizetype end = 0;
    while (const auto found = findPlaceholder(text, end)) {
        names.append(nameOf(*found, text));
        end = found->close + 1;
    }
    return names;
}

QString placeholder(const QString &name)
{
    return u'{' + name + u'}';
}

} // namespace DeviceSignIn
