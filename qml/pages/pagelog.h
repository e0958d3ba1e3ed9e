// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QString>
#include <QtQml/qqmlregistration.h>

namespace DeviceSignIn {

/*!
    In QML: writes what a page shows to the logging category \c devicesignin.page, whenever that changes.
    The category is silent unless its debug messages are switched on.
*/
class PageLog : public QObject
{
    Q_OBJECT
    QML_ELEMENT

    /*! A few words for what the page shows. They must not contain a user code, a name or an address. */
    Q_PROPERTY(QString shows MEMBER m_shows WRITE setShows NOTIFY showsChanged)

public:
    using QObject::QObject;

    void setShows(const QString &shows);

Q_SIGNALS:
    void showsChanged();

private:
    QString m_shows;
};

} // namespace DeviceSignIn
