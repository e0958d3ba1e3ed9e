// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QDBusConnection>
#include <QDBusMessage>
#include <QMap>
#include <QObject>
#include <QVariantMap>

namespace DeviceSignIn {

/*! The user's preferences for the look of all applications, as stored by the desktop. */
struct DesktopPreferences
{
    bool reduceMotion = false;
    bool highContrast = false;
    /*! Whether text is dark on a light background. */
    bool light = false;
    /*!
        The factor by which all text is enlarged, from 1 to 1.5, the largest factor that the page
        supports.
    */
    qreal textScale = 1;

    bool operator==(const DesktopPreferences &other) const = default;
};

/*! The values of the XDG desktop portal's Settings interface, by namespace and key. */
using PortalSettings = QMap<QString, QVariantMap>;

/*! Converts the portal's settings. Unknown values count as no preference. */
DesktopPreferences preferencesIn(const PortalSettings &settings);

/*! Requests the preferences from the XDG desktop portal, and reports changes. */
class DesktopPreferencesWatcher : public QObject
{
    Q_OBJECT

public:
    explicit DesktopPreferencesWatcher(QDBusConnection bus, QObject *parent = nullptr);

    /*! Sends the request. If no portal runs, changed() is never emitted. */
    void start();

Q_SIGNALS:
    /*! The preferences have changed. Before the first signal, all have their default values. */
    void changed(const DesktopPreferences &preferences);

private Q_SLOTS:
    void handleSettingChanged(const QDBusMessage &signal);

private:
    void requestSettings();
    void reportChange();

    QDBusConnection m_bus;
    PortalSettings m_settings;
    DesktopPreferences m_reported;
};

} // namespace DeviceSignIn
