// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "jose/export.h"

#include <QLoggingCategory>
#include <QObject>
#include <QString>
#include <QtQml/qqmlregistration.h>

namespace DeviceSignIn {

/*!
    The logging category devicesignin.page, to which everything in the QML module and in the widgets
    writes. @{
*/
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
Q_DECLARE_EXPORTED_LOGGING_CATEGORY(pageLog, DEVICESIGNIN_PRIVATE_EXPORT)
#else
DEVICESIGNIN_PRIVATE_EXPORT Q_DECLARE_LOGGING_CATEGORY(pageLog)
#endif
/*! @} */

/*!
    In QML: writes what a page shows to the logging category above, whenever that changes.
    The category is silent unless its debug messages are switched on.
*/
class PageLog : public QObject
{
    Q_OBJECT
    QML_ELEMENT

    /*!
        A few words for what the page shows. They must not contain a user code, a name or an
        address.
    */
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
