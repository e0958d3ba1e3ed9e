// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "systemwishes.h"

#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

namespace DeviceSignIn {

namespace {

// Of all desktops, and of GNOME, whose older versions know only these.
const QString appearance = QStringLiteral("org.freedesktop.appearance");
const QString gnomeInterface = QStringLiteral("org.gnome.desktop.interface");
const QString gnomeAccess = QStringLiteral("org.gnome.desktop.a11y.interface");

} // namespace

SystemWishes wishesIn(const QMap<QString, QVariantMap> &settings)
{
    const auto value = [&](const QString &space, const char *key) {
        return settings.value(space).value(QLatin1String(key));
    };
    SystemWishes wishes;
    // 1 is "reduced" and "higher"; whatever else there may be one day is no wish.
    wishes.reduceMotion = value(appearance, "reduced-motion").toUInt() == 1
                          || value(gnomeInterface, "enable-animations") == QVariant(false);
    wishes.highContrast = value(appearance, "contrast").toUInt() == 1
                          || value(gnomeAccess, "high-contrast") == QVariant(true);
    return wishes;
}

void askForWishes(const QDBusConnection &bus, QObject *context,
                  std::function<void(SystemWishes)> tell)
{
    QDBusMessage question = QDBusMessage::createMethodCall(
        QStringLiteral("org.freedesktop.portal.Desktop"),
        QStringLiteral("/org/freedesktop/portal/desktop"),
        QStringLiteral("org.freedesktop.portal.Settings"), QStringLiteral("ReadAll"));
    question.setArguments({QStringList{appearance, gnomeInterface, gnomeAccess}});
    // Where it does not run, nobody has told it anything.
    question.setAutoStartService(false);
    auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(question), context);
    QObject::connect(
        watcher, &QDBusPendingCallWatcher::finished, context, [watcher, tell = std::move(tell)] {
            watcher->deleteLater();
            const QDBusMessage answer = watcher->reply();
            if (answer.signature() != QLatin1String("a{sa{sv}}"))
                return;
            const auto settings = answer.arguments().constFirst().value<QDBusArgument>();
            tell(wishesIn(qdbus_cast<QMap<QString, QVariantMap>>(settings)));
        });
}

} // namespace DeviceSignIn
