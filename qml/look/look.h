// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "look/theme.h"

#include <QList>
#include <QPointer>
#include <QtQml/qqml.h>

#include <memory>

namespace DeviceSignIn {

/*!
    In QML: the theme and the sizes that hold for an object and for everything inside it. A page sets them
    once, and each part of the page reads them:

    \qml
    Item {
        Look.theme: LightTheme {}
        Look.units: Units { width: 1280; height: 720 }

        Title { text: "Set in the light theme" }
    }
    \endqml

    What is not set on an object is that of the nearest object around it on which it is set. It changes when
    that one changes, and when an item moves into another parent. If it is set nowhere, it is the dark theme, and
    sizes as on a screen of 1920 by 1080.
*/
class Look : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("It is attached: Look.theme and Look.units")
    QML_ATTACHED(DeviceSignIn::Look)

    /*! Setting null means to take that of the object around. The object that is set is owned by whoever set it. */
    Q_PROPERTY(DeviceSignIn::Theme *theme READ theme WRITE setTheme NOTIFY themeChanged)
    /*! A Units, which is a type written in QML and so has no name here. Setting null means the same as for the theme. */
    Q_PROPERTY(QObject *units READ units WRITE setUnits NOTIFY unitsChanged)

public:
    ~Look() override;

    static Look *qmlAttachedProperties(QObject *object);

    Theme *theme();
    void setTheme(Theme *theme);
    QObject *units();
    void setUnits(QObject *units);

Q_SIGNALS:
    void themeChanged();
    void unitsChanged();

private:
    explicit Look(QObject *object);

    QObject *readOuter(const char *name);
    void findOuter();
    void takeOver(const QObject *object);
    void setOuter(Look *outer);
    void update();

    // What is set on this object itself; null where nothing is.
    QPointer<Theme> m_ownTheme;
    QPointer<QObject> m_ownUnits;
    // What holds here; null where nothing is set on any object around.
    QPointer<Theme> m_theme;
    QPointer<QObject> m_units;
    // Made when it is asked for.
    std::unique_ptr<Theme> m_defaultTheme;
    std::unique_ptr<QObject> m_defaultUnits;

    bool m_reading = false;

    /*! That of the nearest object around which has one. */
    Look *m_outer = nullptr;
    /*! Those of which this is the outer one. */
    QList<Look *> m_inner;
    /*! To the items from this one up to the outer one's, whose move into another parent may change which one that is. */
    QList<QMetaObject::Connection> m_moves;
};

} // namespace DeviceSignIn
