// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "protocol/jsonreader.h"

#include "jose/repeatedmember.h"
#include "protocol/failure.h"
#include "text/hiddencharacters.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <utility>

namespace DeviceSignIn {

namespace {

constexpr qsizetype longestText = 1000; // in characters

/*! Describes \a member of the text \a json in one line. */
QString problemWith(const RepeatedMember &member, const QByteArray &json)
{
    return QStringLiteral("line %1: %2 is written twice; remove one of the two")
        .arg(json.left(member.position).count('\n') + 1)
        .arg(oneLine(member.path.join(u'.'), 100));
}

} // namespace

JsonNode::JsonNode(QJsonObject object, QString path, QString *error)
    : m_object(std::move(object))
    , m_path(std::move(path))
    , m_error(error)
{}

JsonNode JsonNode::child(const QString &name)
{
    const QJsonValue value = take(name);
    if (!value.isUndefined() && !value.isObject())
        refuse(name, QStringLiteral("must be an object"));
    return {value.toObject(), pathOf(name), m_error};
}

JsonNode JsonNode::nodeOf(const QString &name, const QJsonObject &object) const
{
    return {object, pathOf(name), m_error};
}

void JsonNode::read(const char *name, QString *text)
{
    const QString key = QString::fromLatin1(name);
    const QJsonValue value = take(key);
    if (!value.isUndefined())
        *text = readText(key, value);
}

void JsonNode::read(const char *name, QStringList *list)
{
    const QString key = QString::fromLatin1(name);
    const QJsonValue value = take(key);
    if (value.isUndefined())
        return;
    if (!value.isArray())
        refuse(key, QStringLiteral("must be a list"));
    list->clear();
    const auto items = value.toArray();
    for (const auto &item : items)
        list->append(readText(key, item));
}

void JsonNode::read(const char *name, bool *flag)
{
    const QString key = QString::fromLatin1(name);
    const QJsonValue value = take(key);
    if (!value.isUndefined() && !value.isBool())
        refuse(key, QStringLiteral("must be true or false"));
    *flag = value.toBool(*flag);
}

void JsonNode::read(const char *name, int *number, int maximum)
{
    const QString key = QString::fromLatin1(name);
    const QJsonValue value = take(key);
    if (value.isUndefined())
        return;
    *number = value.toInt();
    if (*number < 1 || *number > maximum)
        refuse(key, QStringLiteral("must be a whole number from 1 to %1").arg(maximum));
}

void JsonNode::read(const char *name, std::chrono::seconds *time, int maximum)
{
    int number = int(time->count());
    read(name, &number, maximum);
    *time = std::chrono::seconds(number);
}

QString JsonNode::readText(const QString &name, const QJsonValue &value) const
{
    QString text = value.toString();
    if (!value.isString())
        refuse(name, QStringLiteral("must be a text"));
    else if (text.size() > longestText || hasHiddenCharacters(text))
        refuse(name, QStringLiteral("is too long, or holds a character that can't be seen"));
    return text;
}

QStringList JsonNode::readTexts(const QString &name, const QJsonValue &value) const
{
    if (!value.isArray())
        return {readText(name, value)};
    QStringList texts;
    const auto items = value.toArray();
    for (const auto &item : items)
        texts.append(readText(name, item));
    return texts;
}

void JsonNode::refuse(const QString &name, const QString &reason) const
{
    if (m_error->isEmpty())
        *m_error = QStringLiteral("%1 %2").arg(oneLine(pathOf(name), 100), reason);
}

void JsonNode::close() const
{
    if (!m_object.isEmpty())
        refuse(m_object.keys().first(), QStringLiteral("is unknown here"));
}

QString JsonNode::pathOf(const QString &name) const
{
    return m_path.isEmpty() ? name : QString(m_path + u'.' + name);
}

QString readJson(const QByteArray &text, const std::function<void(JsonNode root)> &readRoot)
{
    if (text.size() > largestJsonFile)
        return QStringLiteral("larger than %1 bytes").arg(largestJsonFile);
    QJsonParseError parsing;
    const auto document = QJsonDocument::fromJson(text, &parsing);
    if (parsing.error != QJsonParseError::NoError) {
        const auto line = text.left(parsing.offset).count('\n') + 1;
        return QStringLiteral("line %1: %2").arg(line).arg(parsing.errorString());
    }
    if (!document.isObject())
        return QStringLiteral("line 1: must be an object");
    if (const auto repeated = findRepeatedMember(text))
        return problemWith(*repeated, text);
    QString error;
    readRoot({document.object(), {}, &error});
    return oneLine(error);
}

} // namespace DeviceSignIn
