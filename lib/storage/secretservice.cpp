// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "storage/secretservice.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

namespace DeviceSignIn {

namespace {

/*! A D-Bus call whose reply says whether the collection is locked. */
class LockedQuery : public QObject, public PendingWork<bool>
{
public:
    LockedQuery(const QDBusMessage &call, Done done)
        : PendingWork(std::move(done))
        , m_watcher(
              new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(call), this))
    {
        connect(m_watcher, &QDBusPendingCallWatcher::finished, this, [this] {
            const QDBusPendingReply<QDBusVariant> reply = *m_watcher;
            report(reply.isValid() && reply.value().variant().toBool());
        });
    }

private:
    QDBusPendingCallWatcher *m_watcher;
};

} // namespace

PendingCall askWhetherLocked(std::function<void(bool)> done)
{
    // See the chapters "Object Paths" and "org.freedesktop.Secret.Collection" of the Secret Service
    // API.
    auto call = QDBusMessage::createMethodCall(
        QStringLiteral("org.freedesktop.secrets"),
        QStringLiteral("/org/freedesktop/secrets/aliases/default"),
        QStringLiteral("org.freedesktop.DBus.Properties"), QStringLiteral("Get"));
    call << QStringLiteral("org.freedesktop.Secret.Collection") << QStringLiteral("Locked");
    return PendingCall(std::make_unique<LockedQuery>(call, std::move(done)));
}

} // namespace DeviceSignIn
