// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "protocol/json.h"

#include <QJsonDocument>
#include <QTimeZone>
#include <QUrlQuery>

#include <algorithm>
#include <cmath>

namespace DeviceSignIn {

using std::chrono::seconds;

namespace {

/*! The body of \a response without spaces at its ends, and without a byte order mark before it. */
QByteArrayView textOf(const HttpResponse &response)
{
    QByteArrayView text = response.body.reveal();
    if (text.startsWith("\xEF\xBB\xBF"))
        text = text.sliced(3);
    return text.trimmed();
}

/*!
    Whether the body of \a response is a form. One that begins with a brace is JSON, whatever it is
    called: a server may repeat the type of the request.
*/
bool isForm(const HttpResponse &response)
{
    return response.contentType.toLower().startsWith("application/x-www-form-urlencoded")
           && !textOf(response).startsWith('{');
}

QJsonObject readForm(QByteArray body)
{
    QJsonObject object;
    const QUrlQuery query(QString::fromUtf8(body.replace('+', "%20")));
    const auto items = query.queryItems(QUrl::FullyDecoded);
    for (const auto &[name, value] : items)
        object.insert(name, value);
    return object;
}

/*!
    Whether \a text, which has no spaces at its ends, is the beginning of a JSON object that does
    not end. This looks at braces, brackets and strings only.
*/
bool isUnfinishedObject(QByteArrayView text)
{
    if (!text.startsWith('{'))
        return false;
    // Text that only begins with a brace is not JSON.
    const QByteArrayView first = text.sliced(1).trimmed();
    if (!first.isEmpty() && !first.startsWith('"'))
        return false;
    int depth = 0;
    bool isInString = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char c = text.at(i);
        if (c == '"')
            isInString = !isInString;
        else if (isInString && c == '\\')
            ++i;
        else if (!isInString && (c == '{' || c == '['))
            ++depth;
        else if (!isInString && (c == '}' || c == ']') && --depth == 0)
            return false;
    }
    return true;
}

/*! A hundred years. A longer duration might not fit into an integer of other units. */
constexpr seconds longestDuration(100LL * 366 * 24 * 3600);

/*!
    The shortest interval that is taken for milliseconds. In seconds it would be 16 minutes, too
    long for any server.
*/
constexpr seconds shortestInMilliseconds(1000);

/*! The longest interval that is obeyed: a longer one would outlast a code. */
constexpr seconds longestInterval(300);

/*! The least number that is taken for Unix time in seconds: the year 2001. */
constexpr double firstUnixTime = 1e9;
/*! The least number that is taken for Unix time in milliseconds: the year 2001. */
constexpr double firstUnixMilliseconds = 1e12;
/*! A larger number is no moment at all: the year 5138. */
constexpr double lastUnixMilliseconds = 1e14;

} // namespace

QDateTime readMoment(const QJsonValue &value)
{
    const QString text = value.toString().trimmed();
    bool isNumber = value.isDouble();
    const double number = value.isString() ? text.toDouble(&isNumber) : value.toDouble();
    if (isNumber) {
        if (!(number >= firstUnixTime && number < lastUnixMilliseconds))
            return {};
        const double milliseconds = number < firstUnixMilliseconds ? number * 1000 : number;
        return QDateTime::fromMSecsSinceEpoch(qint64(milliseconds), QTimeZone::utc());
    }
    QDateTime moment = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (moment.isValid() && moment.timeSpec() == Qt::LocalTime)
        moment = QDateTime(moment.date(), moment.time(), QTimeZone::utc());
    return moment.isValid() ? moment : parseHttpDate(text.toLatin1());
}

std::optional<QJsonObject> readObject(const HttpResponse &response)
{
    const bool isBroken =
        response.error == TransportError::Unreachable || response.error == TransportError::TimedOut;
    if (response.error != TransportError::None && !isBroken)
        return std::nullopt;
    if (isForm(response))
        return isBroken ? std::nullopt : std::optional(readForm(response.body.reveal()));
    const auto document = QJsonDocument::fromJson(response.body.reveal());
    return document.isObject() ? std::optional(document.object()) : std::nullopt;
}

bool claimsJson(const HttpResponse &response)
{
    return isForm(response) || response.contentType.toLower().contains("json")
           || textOf(response).startsWith('{');
}

bool isTruncated(const HttpResponse &response)
{
    if (response.error != TransportError::None || !isSuccess(response.status) || isForm(response)
        || !claimsJson(response))
        return false;
    const QByteArrayView text = textOf(response);
    return text.isEmpty() || isUnfinishedObject(text);
}

QJsonValue valueAt(const QJsonObject &object, const QString &path)
{
    QJsonValue value = object;
    const auto names = path.split(u'.');
    for (const QString &name : names)
        value = value.toObject().value(name);
    return value;
}

bool isMissing(const QJsonValue &value)
{
    return value.isUndefined() || value.isNull();
}

QString textOrNumber(const QJsonValue &value)
{
    // toInteger() returns its argument for a value that is no whole number, so two defaults then
    // give two results.
    const bool isWhole = value.toInteger(0) == value.toInteger(1);
    if (value.isDouble())
        return isWhole ? QString::number(value.toInteger()) : QString();
    return value.toString();
}

QJsonValue firstOf(const QJsonObject &object, const QStringList &paths)
{
    for (const QString &path : paths) {
        QJsonValue value = valueAt(object, path);
        if (!isMissing(value))
            return value;
    }
    return QJsonValue::Undefined;
}

bool isSet(const QJsonValue &value)
{
    return value.toBool() || !value.toString().isEmpty() || value.toDouble() != 0;
}

NamedValues readValues(const QJsonObject &object, const ValuePaths &paths)
{
    // The longest value, in bytes. A longer one would not fit into a header.
    constexpr qsizetype longestValue = 4096;
    NamedValues values;
    for (auto path = paths.begin(); path != paths.end(); ++path) {
        const QByteArray value = textOrNumber(firstOf(object, *path)).toUtf8();
        if (value.size() <= longestValue)
            values.set(path.key(), Secret(value));
    }
    return values;
}

std::optional<std::chrono::seconds> readSeconds(const QJsonValue &value)
{
    bool isNumber = value.isDouble();
    const double number =
        value.isString() ? value.toString().trimmed().toDouble(&isNumber) : value.toDouble();
    if (!isNumber || !(number > 0))
        return std::nullopt;
    return std::chrono::seconds(
        qint64(std::ceil(std::min(number, double(longestDuration.count())))));
}

ReadTime readInterval(const QJsonValue &value)
{
    using Form = ReadTime::Form;
    if (isMissing(value))
        return {};
    const auto number = readSeconds(value);
    if (!number)
        return {std::nullopt, Form::Senseless};
    if (*number < shortestInMilliseconds)
        return {std::min(*number, longestInterval),
                *number > longestInterval ? Form::TooLong : Form::Seconds};
    const auto converted = std::chrono::ceil<seconds>(std::chrono::milliseconds(number->count()));
    return {std::min(converted, longestInterval),
            converted > longestInterval ? Form::TooLong : Form::Milliseconds};
}

ReadTime readLifetime(const QJsonValue &value, const QDateTime &now)
{
    using Form = ReadTime::Form;
    if (isMissing(value))
        return {};
    const QDateTime moment = readMoment(value);
    if (!moment.isValid()) {
        const auto number = readSeconds(value);
        if (!number)
            return {std::nullopt, Form::Senseless};
        return {number, *number == longestDuration ? Form::TooLong : Form::Seconds};
    }
    const seconds left =
        now.isValid() ? std::min(seconds(now.secsTo(moment)), longestDuration) : seconds(0);
    if (left <= seconds(0))
        return {std::nullopt, Form::Senseless};
    return {left, Form::Moment};
}

QString remarkOn(const QString &name, const ReadTime &read, std::optional<seconds> used)
{
    const QString count = QString::number(used.value_or(seconds(0)).count());
    switch (read.form) {
    case ReadTime::Form::Missing:
    case ReadTime::Form::Seconds:
        break;
    case ReadTime::Form::Milliseconds:
        return QStringLiteral("%1 is in milliseconds: %2 seconds").arg(name, count);
    case ReadTime::Form::Moment:
        return QStringLiteral("%1 is a moment: %2 seconds are left").arg(name, count);
    case ReadTime::Form::TooLong:
        return QStringLiteral("%1 is too long: %2 seconds are used").arg(name, count);
    case ReadTime::Form::Senseless:
        return used ? QStringLiteral("%1 makes no sense: %2 seconds are used").arg(name, count)
                    : QStringLiteral("%1 makes no sense: it is left out").arg(name);
    }
    return {};
}

} // namespace DeviceSignIn
