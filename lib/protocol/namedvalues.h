// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "jose/export.h"
#include "jose/secret.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <map>

namespace DeviceSignIn {

/*!
    Values of one sign-in that later requests repeat, such as the identifier of this device or the
    credentials that a provider issues for one person. A Profile says which responses contain them
    and which requests use them. All are treated as secrets. The object can be moved but not copied.
*/
class DEVICESIGNIN_PRIVATE_EXPORT NamedValues
{
public:
    /*! Sets the value \a name. An empty \a value removes it. */
    void set(const QString &name, Secret value);
    /*! Returns the bytes of the value \a name; empty if there is none. */
    QByteArray value(const QString &name) const;
    bool isEmpty() const { return m_values.empty(); }

    /*! Takes over all values of \a others, which replace those of the same name. */
    void take(NamedValues &&others);
    /*! Returns copies of all values. */
    NamedValues clone() const;
    /*! Returns copies of the values that \a names lists. */
    NamedValues only(const QStringList &names) const;

    const std::map<QString, Secret> &all() const { return m_values; }

    /*! Return the values as an object for the store, and read one; other members are ignored. @{ */
    QJsonObject toJson() const;
    static NamedValues fromJson(const QJsonObject &object);
    /*! @} */

private:
    std::map<QString, Secret> m_values;
};

} // namespace DeviceSignIn
