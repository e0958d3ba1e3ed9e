// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "sandbox/http/parameters.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QStringDecoder>

namespace DeviceSignIn {

namespace {

bool isValidUtf8(const QByteArray &bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString decoded = decoder(bytes);
    return !decoder.hasError() && !decoded.contains(QChar::Null);
}

bool isMediaType(const QByteArray &contentType, const char *type)
{
    return contentType.split(';').first().trimmed().compare(type, Qt::CaseInsensitive) == 0;
}

} // namespace

std::optional<QByteArray> decodeFormText(QByteArray text)
{
    const QByteArray decoded = QByteArray::fromPercentEncoding(text.replace('+', ' '));
    return isValidUtf8(decoded) ? std::optional(decoded) : std::nullopt;
}

std::optional<Parameters> Parameters::fromForm(const QByteArray &form)
{
    Parameters parameters;
    const auto fields = form.split('&');
    for (const QByteArray &field : fields) {
        if (field.isEmpty())
            continue;
        const qsizetype equals = field.indexOf('=');
        const auto name = decodeFormText(equals < 0 ? field : field.first(equals));
        const auto value = decodeFormText(equals < 0 ? QByteArray() : field.sliced(equals + 1));
        if (!name || !value || !parameters.add(*name, *value))
            return std::nullopt;
    }
    return parameters;
}

std::optional<Parameters> Parameters::fromJson(const QByteArray &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isObject())
        return std::nullopt;

    Parameters parameters;
    const QJsonObject object = document.object();
    for (auto member = object.begin(); member != object.end(); ++member) {
        const QByteArray value = member.value().toString().toUtf8();
        const bool isText = member.value().isString() || member.value().isNull();
        if (!isText || !isValidUtf8(value) || !parameters.add(member.key().toUtf8(), value))
            return std::nullopt;
    }
    return parameters;
}

std::optional<Parameters> Parameters::fromBody(const Request &request, BodyFormat format)
{
    if (format != BodyFormat::Json
        && isMediaType(request.contentType, "application/x-www-form-urlencoded"))
        return fromForm(request.body.reveal());
    if (format != BodyFormat::Form && isMediaType(request.contentType, "application/json"))
        return fromJson(request.body.reveal());
    return std::nullopt;
}

void Parameters::rename(const QByteArray &from, const QByteArray &to)
{
    set(to, m_values.take(from));
}

void Parameters::split(const QByteArray &from, char separator, const QByteArray &first,
                       const QByteArray &second)
{
    const QByteArray value = m_values.take(from);
    const qsizetype middle = value.indexOf(separator);
    set(first, middle < 0 ? QByteArray() : value.first(middle));
    set(second, middle < 0 ? QByteArray() : value.sliced(middle + 1));
}

bool Parameters::add(const QByteArray &name, const QByteArray &value)
{
    // A request may name several resources (RFC 8707, section 2). The sandbox looks at none of
    // them.
    if ((m_values.contains(name) || m_empty.contains(name)) && name != "resource")
        return false;
    if (value.isEmpty())
        m_empty.append(name);
    else
        m_values.insert(name, value);
    return true;
}

void Parameters::set(const QByteArray &name, const QByteArray &value)
{
    m_values.remove(name);
    if (!value.isEmpty())
        m_values.insert(name, value);
}

} // namespace DeviceSignIn
