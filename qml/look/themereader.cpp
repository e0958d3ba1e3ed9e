// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "look/themereader.h"

#include "look/theme.h"
#include "protocol/jsonreader.h"

#include <QJsonArray>
#include <QMetaProperty>
#include <QRegularExpression>

#include <algorithm>
#include <iterator>

namespace DeviceSignIn {

namespace {

constexpr qsizetype maximumFonts = 8;

const JsonNode::Words<BaseTheme> bases = {
    {"dark", BaseTheme::Dark}, {"light", BaseTheme::Light}, {"contrast", BaseTheme::Contrast}};

/*!
    The values of a property for which the layout has room and that are readable from three meters.
*/
struct Range
{
    const char *name;
    double minimum;
    double maximum;
};
constexpr Range ranges[] = {
    {"titleSize", 56, 72},   {"bodySize", 30, 38},     {"stepSize", 30, 36},
    {"codeSize", 96, 120},   {"actionSize", 28, 34},   {"statusSize", 28, 30},
    {"smallSize", 28, 30},   {"actionRadius", 0, 42},  {"tileRadius", 0, 40},
    {"focusMotion", 0, 300}, {"screenMotion", 0, 400}, {"backgroundVeil", 0, 1},
};

QVariant readColor(const JsonNode &node, const QString &name, const QJsonValue &value)
{
    static const QRegularExpression form(QStringLiteral("\\A#[0-9A-Fa-f]{6}\\z"));
    if (!form.match(value.toString()).hasMatch())
        node.refuse(name, QStringLiteral("must be a color such as #1D2A44"));
    return QColor(value.toString());
}

QVariant readNumber(const JsonNode &node, const QString &name, const QJsonValue &value)
{
    const auto *range = std::find_if(std::begin(ranges), std::end(ranges), [&](const Range &one) {
        return name == QLatin1String(one.name);
    });
    const double number = value.toDouble(-1);
    if (range == std::end(ranges) || number < range->minimum || number > range->maximum)
        node.refuse(name, QStringLiteral("must be a number from %1 to %2")
                              .arg(range->minimum)
                              .arg(range->maximum));
    return number;
}

QVariant readFamily(const JsonNode &node, const QString &name, const QJsonValue &value)
{
    const QString family = node.readText(name, value);
    if (family.isEmpty() || family.size() > 100)
        node.refuse(name, QStringLiteral("must be the name of a font family"));
    return family;
}

/*!
    Reads the relative path of a file. It must be in the folder of the theme's file or below it, so
    that a theme can be moved as a whole.
*/
QUrl readFile(const JsonNode &node, const QString &name, const QJsonValue &value)
{
    static const QRegularExpression form(
        QStringLiteral("\\A(?!\\.\\.?(/|\\z))[^/\\\\:]+(/(?!\\.\\.?(/|\\z))[^/\\\\:]+)*\\z"));
    const QString path = node.readText(name, value);
    if (path.size() > 200 || !form.match(path).hasMatch())
        node.refuse(name, QStringLiteral("must be a file in the theme's folder, such as logo.png"));
    QUrl url;
    url.setPath(path);
    return url;
}

QVariant readFiles(const JsonNode &node, const QString &name, const QJsonValue &value)
{
    const QJsonArray items = value.toArray();
    if (!value.isArray() || items.size() > maximumFonts)
        node.refuse(name, QStringLiteral("must be a list of at most %1 files").arg(maximumFonts));
    QList<QUrl> files;
    for (const auto &item : items)
        files.append(readFile(node, name, item));
    return QVariant::fromValue(files);
}

QVariant readValue(const JsonNode &node, const QMetaProperty &property, const QJsonValue &value)
{
    const QString name = QString::fromLatin1(property.name());
    switch (property.typeId()) {
    case QMetaType::QColor:
        return readColor(node, name, value);
    case QMetaType::QString:
        return readFamily(node, name, value);
    case QMetaType::QUrl:
        return readFile(node, name, value);
    case QMetaType::Int:
    case QMetaType::Double:
        return readNumber(node, name, value);
    }
    return readFiles(node, name, value);
}

ThemeValues readThemeValues(JsonNode root)
{
    ThemeValues values;
    QString schema;
    root.read("$schema", &schema);
    root.read("base", &values.base, bases);
    const QMetaObject &type = Theme::staticMetaObject;
    for (int i = type.propertyOffset(); i < type.propertyCount(); ++i) {
        const QMetaProperty property = type.property(i);
        const QString name = QString::fromLatin1(property.name());
        if (!property.isConstant() && root.names().contains(name))
            values.properties.insert(name, readValue(root, property, root.take(name)));
    }
    root.close();
    return values;
}

} // namespace

void ThemeValues::applyTo(Theme *theme) const
{
    for (auto it = properties.begin(); it != properties.end(); ++it)
        theme->setProperty(it.key().toLatin1().constData(), it.value());
}

std::variant<ThemeValues, ThemeError> readTheme(const QByteArray &json)
{
    ThemeValues values;
    const QString error =
        readJson(json, [&](JsonNode root) { values = readThemeValues(std::move(root)); });
    if (!error.isEmpty())
        return ThemeError{error, values.base};
    return values;
}

} // namespace DeviceSignIn
