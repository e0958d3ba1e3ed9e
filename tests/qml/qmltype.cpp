// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "qmltype.h"

#include <QFile>
#include <QMetaObject>
#include <QMetaType>
#include <QObject>

#include <map>

namespace DeviceSignIn {

QmlType::QmlType(const QString &name)
    : m_name(name.toLatin1())
    // The names of types that are written in QML are such as FocusButton_QMLTYPE_17.
    , m_beginning(m_name + "_QMLTYPE_")
    , m_ownClass("DeviceSignIn::" + m_name)
    , m_quickClass("QQuick" + m_name)
{}

const QmlType *QmlType::find(const QString &name)
{
    static std::map<QString, QmlType> found;
    const auto known = found.find(name);
    if (known != found.end())
        return &known->second;
    const QmlType type(name);
    return type.exists() ? &found.emplace(name, type).first->second : nullptr;
}

bool QmlType::exists() const
{
    const QString file = QStringLiteral(":/qt-project.org/imports/DeviceSignIn/%1%2.qml");
    const QString name = QString::fromLatin1(m_name);
    return QFile::exists(file.arg(QString(), name)) || QFile::exists(file.arg("impl/", name))
           || QMetaType::fromName(m_ownClass + '*').isValid()
           || QMetaType::fromName(m_quickClass + '*').isValid();
}

bool QmlType::isTypeOf(const QObject *object) const
{
    for (const QMetaObject *meta = object->metaObject(); meta; meta = meta->superClass()) {
        const char *name = meta->className();
        if (qstrncmp(name, m_beginning.constData(), size_t(m_beginning.size())) == 0
            || m_ownClass == name || m_quickClass == name)
            return true;
    }
    return false;
}

} // namespace DeviceSignIn
