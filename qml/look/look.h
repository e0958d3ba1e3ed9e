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
    In QML: the theme and the sizes that hold for an object and for everything inside it. A page
    sets them once, and each part of the page reads them:

    \qml
    Item {
        Look.theme: SignInLightTheme {}
        Look.units: Units { width: 1280; height: 720 }

        Title { text: "Set in the light theme" }
    }
    \endqml

    An object on which a value is not set has the value of the nearest object around it on which it
    is set, and follows when that value changes or when an item gets another parent. If the value is
    not set on any object around, it is the dark theme, or the sizes for a screen of 1920 by 1080
    pixels.
*/
class Look : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("It is attached: Look.theme and Look.units")
    QML_ATTACHED(DeviceSignIn::Look)

    /*! Setting null unsets it. The theme is not owned. */
    Q_PROPERTY(DeviceSignIn::Theme *theme READ theme WRITE setTheme NOTIFY themeChanged)
    /*!
        A Units. It is a QObject here because the type is written in QML. Setting null unsets it.
        Not owned.
    */
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
    void adoptInner(const QObject *object);
    void setOuter(Look *outer);
    void update();

    // The values that are set on this object; null where none is.
    QPointer<Theme> m_ownTheme;
    QPointer<QObject> m_ownUnits;
    // The values that hold for this object; null where none is set on any object around.
    QPointer<Theme> m_theme;
    QPointer<QObject> m_units;
    // Created when they are read for the first time.
    std::unique_ptr<Theme> m_defaultTheme;
    std::unique_ptr<QObject> m_defaultUnits;

    /*! Whether readOuter() is being executed. */
    bool m_reading = false;

    /*! The Look of the nearest object around that has one; null if no object has. */
    Look *m_outer = nullptr;
    /*! Every Look whose m_outer is this object. */
    QList<Look *> m_inner;
    /*!
        Connections to the parentChanged() signals of all items from this object to that of m_outer.
    */
    QList<QMetaObject::Connection> m_moves;
};

} // namespace DeviceSignIn
