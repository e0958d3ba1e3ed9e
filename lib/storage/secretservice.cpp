// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "storage/secretservice.h"

#include "storage/sessionbusprobe.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QSocketNotifier>
#include <QTimer>

#include <algorithm>
#include <unistd.h>
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

/*!
    The limit for the bus to respond. It does so within a millisecond, or within some hundred if the
    service manager starts it for that. A page that shows no code yet waits meanwhile, and reads the
    store again later.
*/
constexpr milliseconds longestWaitForBus(1000);

/*!
    Returns the connection to the session's bus. Qt keeps a failure to connect for as long as the
    program runs, so after one the bus gets a connection of its own.
*/
QDBusConnection sessionBus()
{
    QDBusConnection shared = QDBusConnection::sessionBus();
    const QString address = QString::fromLatin1(SessionBusProbe::address());
    if (shared.isConnected() || address.isEmpty())
        return shared;
    const QString name = QStringLiteral("DeviceSignIn");
    QDBusConnection own = QDBusConnection::connectToBus(address, name);
    if (!own.isConnected())
        QDBusConnection::disconnectFromBus(name); // so that the next call tries it again
    return own;
}

/*! Queries the service, one call after the other. */
class ServiceQuery : public QObject, public PendingWork<Keyring>
{
    Q_OBJECT

public:
    ServiceQuery(std::shared_ptr<SessionBusProbe> bus, milliseconds timeout, Done done)
        : PendingWork(std::move(done))
        , m_probe(std::move(bus))
        , m_timeout(timeout)
    {}
    ~ServiceQuery() override
    {
        dismissPrompt();
        stopWaiting();
    }

    void findKeyring()
    {
        const milliseconds limit = m_probe->state() == SessionBusProbe::State::Waiting
                                       ? m_probe->timeLeft(longestWaitForBus)
                                       : milliseconds(0);
        const int socket = limit > milliseconds(0) ? m_probe->duplicateSocket() : -1;
        if (socket < 0) {
            useBus();
            return;
        }
        m_response = new QSocketNotifier(socket, QSocketNotifier::Read, this);
        connect(m_response, &QSocketNotifier::activated, this, [this] { useBus(); });
        QTimer::singleShot(std::min(m_timeout, limit), m_response, [this] {
            if (m_response)
                useBus();
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
    /*!
        Begins with the query if the bus has responded. QtKeychain waits for the bus as well, so it
        must not do anything before.
    */
    void useBus()
    {
        stopWaiting();
        const SessionBusProbe::State state = m_probe->state();
        const bool isResponding = state == SessionBusProbe::State::Responding;
        if (isResponding && !isKWalletPreferred())
            m_bus = sessionBus();
        // Without a bus, Qt would never report the end of a call.
        if (!m_bus.isConnected()) {
            // QtKeychain finds KWallet by the shared connection only. If that was given up, it
            // would look for the tokens in another keyring from then on.
            const bool isGivenUp = isResponding && isKWalletPreferred()
                                   && !SessionBusProbe::address().isEmpty()
                                   && !QDBusConnection::sessionBus().isConnected();
            const bool isSilent = state == SessionBusProbe::State::Waiting || isGivenUp;
            QTimer::singleShot(0, this, [this, isSilent] {
                finish(isSilent ? Keyring::Silent : Keyring::Unknown);
            });
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

    void ask(const QDBusMessage &request, std::function<void(const QDBusMessage &)> then)
    {
        const auto call = m_bus.asyncCall(request, int(m_timeout.count()));
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
        m_bus.connect(serviceName, prompt, promptInterface, QStringLiteral("Completed"), this,
                      SLOT(promptCompleted()));
        auto request = methodOf(prompt, promptInterface, "Prompt");
        request << QString(); // no window of this program is known here
        ask(request, [](const QDBusMessage &) {});
    }

    void dismissPrompt()
    {
        if (!m_prompt.isEmpty())
            m_bus.send(methodOf(std::exchange(m_prompt, {}), promptInterface, "Dismiss"));
    }

    void stopWaiting()
    {
        if (!m_response)
            return;
        m_response->setEnabled(false);
        ::close(int(m_response->socket()));
        std::exchange(m_response, nullptr)->deleteLater(); // it may be calling this object
    }

    void finish(Keyring keyring)
    {
        dismissPrompt();
        report(keyring);
    }

    std::shared_ptr<SessionBusProbe> m_probe;
    milliseconds m_timeout;
    /*! Reports a response of the bus; null if none is awaited. */
    QSocketNotifier *m_response = nullptr;
    /*! Not connected until the bus has responded. */
    QDBusConnection m_bus{QString()};
    bool m_mayUnlock = false;
    /*! The paths of the objects; empty if there is none yet. */
    QString m_keyring;
    QString m_prompt;
};

} // namespace

PendingCall askForKeyring(std::shared_ptr<SessionBusProbe> bus, milliseconds timeout,
                          std::function<void(Keyring)> done)
{
    auto query = std::make_unique<ServiceQuery>(std::move(bus), timeout, std::move(done));
    query->findKeyring();
    return PendingCall(std::move(query));
}

PendingCall unlockKeyring(std::shared_ptr<SessionBusProbe> bus, milliseconds timeout,
                          std::function<void(Keyring)> done)
{
    auto query = std::make_unique<ServiceQuery>(std::move(bus), timeout, std::move(done));
    query->unlock();
    return PendingCall(std::move(query));
}

} // namespace DeviceSignIn

#include "secretservice.moc"
