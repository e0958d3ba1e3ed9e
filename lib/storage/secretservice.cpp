// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "storage/secretservice.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QTimer>

#include <utility>

namespace DeviceSignIn {

using std::chrono::milliseconds;

namespace {

// See the Secret Service API, https://specifications.freedesktop.org/secret-service-spec/latest/
const QString serviceName = QStringLiteral("org.freedesktop.secrets");
const QString serviceInterface = QStringLiteral("org.freedesktop.Secret.Service");
const QString collectionInterface = QStringLiteral("org.freedesktop.Secret.Collection");
const QString promptInterface = QStringLiteral("org.freedesktop.Secret.Prompt");
/*! The path that stands for no object. */
const QString noObject = QStringLiteral("/");

QDBusMessage methodOf(const QString &path, const QString &interface, const char *method)
{
    return QDBusMessage::createMethodCall(serviceName, path, interface, QLatin1String(method));
}

QDBusMessage methodOfService(const char *method)
{
    return methodOf(QStringLiteral("/org/freedesktop/secrets"), serviceInterface, method);
}

/*! Whether QtKeychain prefers KWallet to the Secret Service, as it does on KDE's desktop. */
bool isKWalletPreferred()
{
    const QByteArrayList desktops = qgetenv("XDG_CURRENT_DESKTOP").split(':');
    return desktops.contains("KDE") || !qEnvironmentVariableIsEmpty("KDE_FULL_SESSION");
}

/*! Queries the service, one call after the other. */
class ServiceQuery : public QObject, public PendingWork<Keyring>
{
    Q_OBJECT

public:
    ServiceQuery(milliseconds timeout, Done done)
        : PendingWork(std::move(done))
        , m_timeout(timeout)
    {}
    ~ServiceQuery() override { dismissPrompt(); }

    void findKeyring()
    {
        // Without a bus, Qt would never report the end of a call.
        if (isKWalletPreferred() || !QDBusConnection::sessionBus().isConnected()) {
            QTimer::singleShot(0, this, [this] { finish(Keyring::Unknown); });
            return;
        }
        auto request = methodOfService("ReadAlias");
        request << QStringLiteral("default");
        ask(request, [this](const QDBusMessage &response) {
            const QDBusPendingReply<QDBusObjectPath> reply = response;
            m_keyring = reply.value().path();
            if (m_keyring == noObject)
                finish(Keyring::Missing);
            else
                askWhetherLocked();
        });
    }

    /*! Unlocks the keyring if it turns out to be locked. */
    void unlock()
    {
        m_mayUnlock = true;
        QTimer::singleShot(m_timeout, this, [this] { finish(Keyring::Locked); });
        findKeyring();
    }

private Q_SLOTS:
    /*! The end of the window for the password, whatever a person has done there. */
    void promptCompleted()
    {
        m_prompt.clear();
        askWhetherLocked();
    }

private:
    void ask(const QDBusMessage &request, std::function<void(const QDBusMessage &)> then)
    {
        const auto call = QDBusConnection::sessionBus().asyncCall(request, int(m_timeout.count()));
        auto *watcher = new QDBusPendingCallWatcher(call, this);
        connect(watcher, &QDBusPendingCallWatcher::finished, this,
                [this, watcher, then = std::move(then)] {
                    watcher->deleteLater();
                    if (!watcher->isError())
                        then(watcher->reply());
                    else if (watcher->error().type() == QDBusError::NoReply)
                        finish(Keyring::Silent);
                    else
                        finish(Keyring::Unknown);
                });
    }

    void askWhetherLocked()
    {
        auto request =
            methodOf(m_keyring, QStringLiteral("org.freedesktop.DBus.Properties"), "Get");
        request << collectionInterface << QStringLiteral("Locked");
        ask(request, [this](const QDBusMessage &response) {
            const QDBusPendingReply<QDBusVariant> reply = response;
            const bool isLocked = reply.value().variant().toBool();
            if (isLocked && std::exchange(m_mayUnlock, false))
                openPrompt();
            else
                finish(isLocked ? Keyring::Locked : Keyring::Open);
        });
    }

    void openPrompt()
    {
        auto request = methodOfService("Unlock");
        request << QVariant::fromValue(QList<QDBusObjectPath>{QDBusObjectPath(m_keyring)});
        ask(request, [this](const QDBusMessage &response) {
            const QDBusPendingReply<QList<QDBusObjectPath>, QDBusObjectPath> reply = response;
            if (reply.argumentAt<1>().path() == noObject)
                askWhetherLocked();
            else
                showPrompt(reply.argumentAt<1>().path());
        });
    }

    void showPrompt(const QString &prompt)
    {
        m_prompt = prompt;
        QDBusConnection::sessionBus().connect(serviceName, prompt, promptInterface,
                                              QStringLiteral("Completed"), this,
                                              SLOT(promptCompleted()));
        auto request = methodOf(prompt, promptInterface, "Prompt");
        request << QString(); // no window of this program is known here
        ask(request, [](const QDBusMessage &) {});
    }

    void dismissPrompt()
    {
        if (!m_prompt.isEmpty())
            QDBusConnection::sessionBus().send(
                methodOf(std::exchange(m_prompt, {}), promptInterface, "Dismiss"));
    }

    void finish(Keyring keyring)
    {
        dismissPrompt();
        report(keyring);
    }

    milliseconds m_timeout;
    bool m_mayUnlock = false;
    /*! The paths of the objects; empty if there is none yet. */
    QString m_keyring;
    QString m_prompt;
};

} // namespace

PendingCall askForKeyring(milliseconds timeout, std::function<void(Keyring)> done)
{
    auto query = std::make_unique<ServiceQuery>(timeout, std::move(done));
    query->findKeyring();
    return PendingCall(std::move(query));
}

PendingCall unlockKeyring(milliseconds timeout, std::function<void(Keyring)> done)
{
    auto query = std::make_unique<ServiceQuery>(timeout, std::move(done));
    query->unlock();
    return PendingCall(std::move(query));
}

} // namespace DeviceSignIn

#include "secretservice.moc"
