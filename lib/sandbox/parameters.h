// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "sandbox/exchange.h"

#include <QHash>

#include <optional>

namespace DeviceSignIn {

/*!
    The parameters of a request, from a form or from a JSON object of strings.

    A parameter without a value counts as left out, and none may come twice (RFC 6749, section 3.1).
*/
class Parameters
{
public:
    /*! None where \a form is malformed. */
    static std::optional<Parameters> fromForm(const QByteArray &form);
    static std::optional<Parameters> fromJson(const QByteArray &json);
    /*! By the Content-Type of \a request; none for any other than the two. */
    static std::optional<Parameters> fromBody(const Request &request);

    bool has(const QByteArray &name) const { return m_values.contains(name); }
    QByteArray bytes(const QByteArray &name) const { return m_values.value(name); }
    QString text(const QByteArray &name) const { return QString::fromUtf8(bytes(name)); }
    Secret secret(const QByteArray &name) const { return Secret(bytes(name)); }

private:
    bool add(const QByteArray &name, const QByteArray &value);

    QHash<QByteArray, QByteArray> m_values;
    QList<QByteArray> m_empty;
};

/*! Undoes the encoding of one name or value of a form; none where it is malformed. */
std::optional<QByteArray> decodeFormText(QByteArray text);

} // namespace DeviceSignIn
