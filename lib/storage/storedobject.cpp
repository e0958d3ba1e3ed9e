// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "storage/storedobject.h"

#include <QJsonDocument>

namespace DeviceSignIn {

StoredObject::StoredObject(const Secret &stored)
    : m_object(QJsonDocument::fromJson(stored.reveal()).object())
{}

QDateTime StoredObject::time(const char *name) const
{
    return QDateTime::fromString(text(name), Qt::ISODate);
}

Secret toStore(const QJsonObject &object)
{
    return Secret(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QString storedText(const Secret &secret)
{
    return QString::fromUtf8(secret.reveal());
}

QString storedText(const QDateTime &time)
{
    return time.isValid() ? time.toUTC().toString(Qt::ISODate) : QString();
}

} // namespace DeviceSignIn
