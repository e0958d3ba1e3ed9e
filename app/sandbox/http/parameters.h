// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "sandbox/http/message.h"

#include <QHash>

#include <optional>

namespace DeviceSignIn {

/*! The formats of the parameters in the body of a request. */
enum class BodyFormat {
    FormOrJson,
    Form,
    Json,
};

/*!
    The parameters of a request, read from a form or from a JSON object of strings.

    A parameter without a value counts as missing, and none may be repeated (RFC 6749, section 3.1)
    but resource (RFC 8707, section 2).
*/
class Parameters
{
public:
    /*! Reads application/x-www-form-urlencoded. Returns nothing if \a form is malformed. */
    static std::optional<Parameters> fromForm(const QByteArray &form);
    /*! Reads a JSON object. Returns nothing unless all its members are strings or null. */
    static std::optional<Parameters> fromJson(const QByteArray &json);
    /*!
        Reads the body of \a request in the format of its Content-Type. Returns nothing if \a format
        does not allow that format, or if the body is malformed.
    */
    static std::optional<Parameters> fromBody(const Request &request,
                                              BodyFormat format = BodyFormat::FormOrJson);

    bool has(const QByteArray &name) const { return m_values.contains(name); }
    /*! The value of a parameter; empty if it is missing. @{ */
    QByteArray bytes(const QByteArray &name) const { return m_values.value(name); }
    QString text(const QByteArray &name) const { return QString::fromUtf8(bytes(name)); }
    Secret secret(const QByteArray &name) const { return Secret(bytes(name)); }
    /*! @} */

    /*! Moves the value of \a from to \a to, and replaces the previous value of \a to. */
    void rename(const QByteArray &from, const QByteArray &to);
    /*!
        Removes \a from, and sets \a first and \a second to the parts of its value before and after
        the first \a separator. Without a separator both are removed.
    */
    void split(const QByteArray &from, char separator, const QByteArray &first,
               const QByteArray &second);

private:
    bool add(const QByteArray &name, const QByteArray &value);
    void set(const QByteArray &name, const QByteArray &value);

    QHash<QByteArray, QByteArray> m_values;
    /*! The names of parameters without a value, to find repetitions. */
    QList<QByteArray> m_empty;
};

/*! Decodes one name or value of a form. Returns nothing if it is malformed. */
std::optional<QByteArray> decodeFormText(QByteArray text);

} // namespace DeviceSignIn
