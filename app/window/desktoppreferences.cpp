// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "desktoppreferences.h"

#include <QDBusArgument>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>

#include <algorithm>
#include <utility>

namespace DeviceSignIn {

namespace {

const QString portal = QStringLiteral("org.freedesktop.portal.Desktop");
const QString portalPath = QStringLiteral("/org/freedesktop/portal/desktop");
const QString settingsInterface = QStringLiteral("org.freedesktop.portal.Settings");

// The first namespace is common to all desktops. The other two are for older versions of GNOME.
const QString appearance = QStringLiteral("org.freedesktop.appearance");
const QString gnomeInterface = QStringLiteral("org.gnome.desktop.interface");
const QString gnomeAccess = QStringLiteral("org.gnome.desktop.a11y.interface");
const QStringList namespaces{appearance, gnomeInterface, gnomeAccess};

constexpr qreal largestText = 1.5;

} // namespace

DesktopPreferences preferencesIn(const PortalSettings &settings)
{
    const auto value = [&](const QString &space, const char *key) {
        return settings.value(space).value(QLatin1String(key));
    };
    DesktopPreferences preferences;
    // 1 is "reduced" and "higher", 2 is "light". Any other value is no preference.
    preferences.reduceMotion = value(appearance, "reduced-motion").toUInt() == 1
                               || value(gnomeInterface, "enable-animations") == QVariant(false);
    preferences.highContrast = value(appearance, "contrast").toUInt() == 1
                               || value(gnomeAccess, "high-contrast") == QVariant(true);
    preferences.light = value(appearance, "color-scheme").toUInt() == 2;
    const qreal scale = value(gnomeInterface, "text-scaling-factor").toReal();
    preferences.textScale = std::clamp(scale, 1.0, largestText);
    return preferences;
}

DesktopPreferencesWatcher::DesktopPreferencesWatcher(QDBusConnection bus, QObject *parent)
    : QObject(parent)
    , m_bus(std::move(bus))
{}

void DesktopPreferencesWatcher::start()
{
    // Connected before the request, so that a change during the request is not lost. The slot takes
    // the whole message, because Qt 6.4 refuses a QDBusVariant as a parameter in a program that has
    // not used one before.
    m_bus.connect(portal, portalPath, settingsInterface, QStringLiteral("SettingChanged"), this,
                  SLOT(handleSettingChanged(QDBusMessage)));
    requestSettings();
}

void DesktopPreferencesWatcher::requestSettings()
{
    QDBusMessage request = QDBusMessage::createMethodCall(portal, portalPath, settingsInterface,
                                                          QStringLiteral("ReadAll"));
    request.setArguments({namespaces});
    // A portal that is not running has no preferences to report, so it is not started.
    request.setAutoStartService(false);
    auto *watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(request), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        watcher->deleteLater();
        const QDBusMessage reply = watcher->reply();
        if (reply.signature() != QLatin1String("a{sa{sv}}"))
            return;
        const auto settings = reply.arguments().constFirst().value<QDBusArgument>();
        m_settings = qdbus_cast<PortalSettings>(settings);
        reportChange();
    });
}

void DesktopPreferencesWatcher::handleSettingChanged(const QDBusMessage &signal)
{
    const QVariantList arguments = signal.arguments();
    if (signal.signature() != QLatin1String("ssv") || !namespaces.contains(arguments[0].toString()))
        return;
    m_settings[arguments[0].toString()][arguments[1].toString()] =
        qvariant_cast<QDBusVariant>(arguments[2]).variant();
    reportChange();
}

void DesktopPreferencesWatcher::reportChange()
{
    const DesktopPreferences preferences = preferencesIn(m_settings);
    if (std::exchange(m_reported, preferences) != preferences)
        Q_EMIT changed(preferences);
}

} // namespace DeviceSignIn
