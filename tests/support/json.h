// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QJsonObject>

namespace DeviceSignIn {

/*!
    Returns \a text with each ' replaced by ". Tests write JSON in this way because moc cannot parse
    raw string literals.
*/
inline QByteArray json(QByteArray text)
{
    return text.replace('\'', '"');
}

/*! \a object with another value of the member \a name. */
inline QJsonObject with(QJsonObject object, const QString &name, const QJsonValue &value)
{
    object.insert(name, value);
    return object;
}

/*! \a object without the member \a name. */
inline QJsonObject without(QJsonObject object, const QString &name)
{
    object.remove(name);
    return object;
}

} // namespace DeviceSignIn
