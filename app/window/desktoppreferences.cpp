// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "window/desktoppreferences.h"

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

// Of all desktops, and of GNOME, whose older versions know only these.
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
    DesktopPreferences wishes;
    // 1 is "reduced" and "higher", 2 is "light"; whatever else there may be one day is no wish.
    wishes.reduceMotion = value(appearance, "reduced-motion").toUInt() == 1
                          || value(gnomeInterface, "enable-animations") == QVariant(false);
    wishes.highContrast = value(appearance, "contrast").toUInt() == 1
                          || value(gnomeAccess, "high-contrast") == QVariant(true);
    wishes.light = value(appearance, "color-scheme").toUInt() == 2;
    const qreal scale = value(gnomeInterface, "text-scaling-factor").toReal();
    wishes.textScale = std::clamp(scale, 1.0, largestText);
    return wishes;
}

DesktopPreferencesWatcher::DesktopPreferencesWatcher(QDBusConnection bus, QObject *parent)
    : QObject(parent)
    , m_bus(std::move(bus))
{}

void DesktopPreferencesWatcher::start()
{
    // First of all: what changes while the answer is on its way is not lost. As a message, because Qt 6.4
    // refuses a slot with a QDBusVariant in a program that has not used one before.
    m_bus.connect(portal, portalPath, settingsInterface, QStringLiteral("SettingChanged"), this,
                  SLOT(change(QDBusMessage)));
    ask();
}

void DesktopPreferencesWatcher::ask()
{
    QDBusMessage question = QDBusMessage::createMethodCall(portal, portalPath, settingsInterface,
                                                           QStringLiteral("ReadAll"));
    question.setArguments({namespaces});
    // Where it does not run, nobody has told it anything.
    question.setAutoStartService(false);
    auto *watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(question), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        watcher->deleteLater();
        const QDBusMessage answer = watcher->reply();
        if (answer.signature() != QLatin1String("a{sa{sv}}"))
            return;
        const auto settings = answer.arguments().constFirst().value<QDBusArgument>();
        m_settings = qdbus_cast<PortalSettings>(settings);
        tell();
    });
}

void DesktopPreferencesWatcher::change(const QDBusMessage &news)
{
    const QVariantList arguments = news.arguments();
    if (news.signature() != QLatin1String("ssv") || !namespaces.contains(arguments[0].toString()))
        return;
    m_settings[arguments[0].toString()][arguments[1].toString()] =
        qvariant_cast<QDBusVariant>(arguments[2]).variant();
    tell();
}

void DesktopPreferencesWatcher::tell()
{
    const DesktopPreferences wishes = preferencesIn(m_settings);
    if (std::exchange(m_told, wishes) != wishes)
        Q_EMIT changed(wishes);
}

} // namespace DeviceSignIn
