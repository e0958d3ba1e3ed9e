// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "sandbox/dialects/dialect.h"

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
    /*! By the Content-Type of \a request; none where it is not one of \a format. */
    static std::optional<Parameters> fromBody(const Request &request,
                                              BodyFormat format = BodyFormat::FormOrJson);

    bool has(const QByteArray &name) const { return m_values.contains(name); }
    QByteArray bytes(const QByteArray &name) const { return m_values.value(name); }
    QString text(const QByteArray &name) const { return QString::fromUtf8(bytes(name)); }
    Secret secret(const QByteArray &name) const { return Secret(bytes(name)); }

    /*! Lets \a to have the value of \a from, whatever it had before. */
    void rename(const QByteArray &from, const QByteArray &to);
    /*! Lets \a first and \a second have what stands before and behind the \a separator. */
    void split(const QByteArray &from, char separator, const QByteArray &first,
               const QByteArray &second);

private:
    bool add(const QByteArray &name, const QByteArray &value);
    void set(const QByteArray &name, const QByteArray &value);

    QHash<QByteArray, QByteArray> m_values;
    QList<QByteArray> m_empty;
};

/*! Undoes the encoding of one name or value of a form; none where it is malformed. */
std::optional<QByteArray> decodeFormText(QByteArray text);

} // namespace DeviceSignIn
