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
        Look.theme: LightTheme {}
        Look.units: Units { width: 1280; height: 720 }

        Title { text: "Set in the light theme" }
    }
    \endqml

    A value that is not set on an object is that of the nearest object around it on which it is set.
    It follows changes of that one, and the moves of items into other parents. If it is set nowhere,
    it is the dark theme, or sizes as on a screen of 1920 by 1080.
*/
class Look : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("It is attached: Look.theme and Look.units")
    QML_ATTACHED(DeviceSignIn::Look)

    /*! Null takes back what was set. Whoever sets a theme keeps the ownership. */
    Q_PROPERTY(DeviceSignIn::Theme *theme READ theme WRITE setTheme NOTIFY themeChanged)
    /*! A Units, which is written in QML and so is no type here. Otherwise as the theme. */
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

    /*! The Look of the nearest object around that has one; null if none has. */
    Look *m_outer = nullptr;
    /*! All those whose m_outer is this one. */
    QList<Look *> m_inner;
    /*! Watch all items between this object and that of m_outer for a new parent. */
    QList<QMetaObject::Connection> m_moves;
};

} // namespace DeviceSignIn
