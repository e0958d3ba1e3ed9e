// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "jose/secret.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>
#include <QString>

namespace DeviceSignIn {

/*!
    The JSON object in an entry of a TokenStore. A member that is missing or has another type is
    empty, and so is every member of a value that is no object: other programs may write to the
    store.
*/
class StoredObject
{
public:
    explicit StoredObject(const Secret &stored)
        : m_object(QJsonDocument::fromJson(stored.reveal()).object())
    {}

    /*! The version of the entry's format; 0 if there is none. */
    int version() const { return value("version").toInt(); }
    QJsonValue value(const char *name) const { return m_object.value(QLatin1String(name)); }
    QString text(const char *name) const { return value(name).toString(); }
    Secret secret(const char *name) const { return Secret(text(name).toUtf8()); }
    /*! Reads what storedText() has returned for a time; invalid if \a name has none. */
    QDateTime time(const char *name) const
    {
        return QDateTime::fromString(text(name), Qt::ISODate);
    }

private:
    QJsonObject m_object;
};

/*! Returns the value for a TokenStore of \a object, which has a member \c version. */
inline Secret toStore(const QJsonObject &object)
{
    return Secret(QJsonDocument(object).toJson(QJsonDocument::Compact));
}
/*! Returns \a secret as a member of such an object. */
inline QString storedText(const Secret &secret)
{
    return QString::fromUtf8(secret.reveal());
}
/*! Returns \a time as a member of such an object, to the second; empty if it is invalid. */
inline QString storedText(const QDateTime &time)
{
    return time.isValid() ? time.toUTC().toString(Qt::ISODate) : QString();
}

} // namespace DeviceSignIn
