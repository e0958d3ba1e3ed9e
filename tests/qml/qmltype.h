// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>

class QObject;

namespace DeviceSignIn {

/*! The names that the classes of a type of QML have. */
class QmlType
{
public:
    explicit QmlType(const QString &name);

    /*! The type of QML with that \a name; null if there is none. */
    static const QmlType *find(const QString &name);

    /*! Whether \a object has this type or one derived from it. */
    bool isTypeOf(const QObject *object) const;

private:
    /*! Whether there is such a type. */
    bool exists() const;

    QByteArray m_name;
    QByteArray m_beginning;
    QByteArray m_ownClass;
    QByteArray m_quickClass;
};

} // namespace DeviceSignIn
