// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "protocol/namedvalues.h"

namespace DeviceSignIn {

void NamedValues::set(const QString &name, Secret value)
{
    if (value.isEmpty())
        m_values.erase(name);
    else
        m_values[name] = std::move(value);
}

QByteArray NamedValues::value(const QString &name) const
{
    const auto found = m_values.find(name);
    return found == m_values.end() ? QByteArray() : found->second.reveal();
}

void NamedValues::take(NamedValues &&others)
{
    for (auto &[name, value] : others.m_values)
        set(name, std::move(value));
}

NamedValues NamedValues::clone() const
{
    NamedValues copy;
    for (const auto &[name, value] : m_values)
        copy.m_values.emplace(name, value.clone());
    return copy;
}

NamedValues NamedValues::only(const QStringList &names) const
{
    NamedValues copy;
    for (const auto &[name, value] : m_values) {
        if (names.contains(name))
            copy.m_values.emplace(name, value.clone());
    }
    return copy;
}

QJsonObject NamedValues::toJson() const
{
    QJsonObject object;
    for (const auto &[name, value] : m_values)
        object.insert(name, QString::fromUtf8(value.reveal()));
    return object;
}

NamedValues NamedValues::fromJson(const QJsonObject &object)
{
    NamedValues values;
    for (auto member = object.begin(); member != object.end(); ++member)
        values.set(member.key(), Secret(member.value().toString().toUtf8()));
    return values;
}

} // namespace DeviceSignIn
