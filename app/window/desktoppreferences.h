// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QDBusConnection>
#include <QDBusMessage>
#include <QMap>
#include <QObject>
#include <QVariantMap>

namespace DeviceSignIn {

/*! What a person has told the system about all screens. */
struct DesktopPreferences
{
    bool reduceMotion = false;
    bool highContrast = false;
    /*! Dark letters on a light ground. */
    bool light = false;
    /*! How much larger than usual all text is: 1 to 1.5, as far as the page goes. */
    qreal textScale = 1;

    bool operator==(const DesktopPreferences &other) const = default;
};

/*! The keys of each namespace in the Settings of the XDG desktop portal. */
using PortalSettings = QMap<QString, QVariantMap>;

DesktopPreferences preferencesIn(const PortalSettings &settings);

/*! Asks the portal, and hears of every change. */
class DesktopPreferencesWatcher : public QObject
{
    Q_OBJECT

public:
    explicit DesktopPreferencesWatcher(QDBusConnection bus, QObject *parent = nullptr);

    /*! Begins. Where nobody answers nothing is ever heard. */
    void start();

Q_SIGNALS:
    /*! They are others than they were; at the beginning there are none. */
    void changed(const DesktopPreferences &wishes);

private Q_SLOTS:
    void change(const QDBusMessage &news);

private:
    void ask();
    void tell();

    QDBusConnection m_bus;
    PortalSettings m_settings;
    DesktopPreferences m_told;
};

} // namespace DeviceSignIn
