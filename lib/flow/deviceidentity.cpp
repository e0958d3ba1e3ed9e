// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "flow/deviceidentity.h"

#include "jose/crypto.h"
#include "storage/storedobject.h"

#include <QJsonObject>

namespace DeviceSignIn {

namespace {

constexpr int identityVersion = 1;
/*! The longest time to wait for the store, because a person is waiting for the code. */
constexpr std::chrono::seconds longestIdentityRead(3);
/*! A client that expires sooner is replaced, because the sign-in and its tokens need it. */
constexpr std::chrono::hours shortestClientLife(1);

const QString deviceIdName = QStringLiteral("device_id");

/*!
    The name under which the store keeps the identity. It contains a slash, which no account name
    does.
*/
QString identityKey()
{
    return QStringLiteral("/device");
}

bool registersClient(const ClientData &config)
{
    return config.profile.clientId == Profile::ClientId::Registered
           || !config.profile.endpoints.registration.isEmpty();
}

/*!
    Returns the server and the scopes for which a client is registered. For others, another client
    is registered.
*/
QString registeredFor(const ClientData &config)
{
    const QString address = config.endpoints.registrationEndpoint.toString(QUrl::FullyEncoded);
    return (address.isEmpty() ? config.issuer : address) + u' ' + config.scopes.join(u' ');
}

} // namespace

bool needsDeviceIdentity(const ClientData &config)
{
    return registersClient(config) || usesDeviceId(config.profile);
}

DeviceIdentity::DeviceIdentity(TokenStore *store, AuthorizationServer *server, Clock *clock,
                               Registration registration, Done done)
    : PendingWork(std::move(done))
    , m_store(store)
    , m_server(server)
    , m_clock(clock)
    , m_registration(registration)
    , m_timeout(clock->createAlarm())
{
    // The end may destroy this object and with it the alarm, which must not happen during the
    // alarm's signal.
    connect(m_timeout.get(), &Alarm::rang, this,
            [this] { m_step = callLater([this] { complete(); }); });
    m_timeout->setFor(clock->now() + longestIdentityRead);
    m_step = store->read(identityKey(), [this](const StoreResult &result) {
        m_timeout->stop();
        m_wasRead = result.status == StoreResult::Status::Done
                    || result.status == StoreResult::Status::NotFound;
        readStored(result.value);
        complete();
    });
}

DeviceIdentity::~DeviceIdentity() = default;

void DeviceIdentity::readStored(const Secret &stored)
{
    const StoredObject object(stored);
    if (object.version() != identityVersion)
        return;
    m_deviceId = object.secret("device_id");
    const QDateTime expiry = object.time("expiry");
    const QDateTime neededUntil = m_clock->utc().addSecs(
        std::chrono::duration_cast<std::chrono::seconds>(shortestClientLife).count());
    const bool isOver = expiry.isValid() && expiry < neededUntil;
    if (m_registration == Registration::Stored && !isOver
        && object.text("registered_for") == registeredFor(m_server->config())) {
        m_client.values = NamedValues::fromJson(object.value("client").toObject());
        m_client.expiry = expiry;
    }
}

/*! Generates the device identifier and registers a client, where they are missing, and reports. */
void DeviceIdentity::complete()
{
    constexpr int idLength = 16; // bytes, so many that no two devices draw the same identifier
    const bool isNew = m_deviceId.isEmpty();
    if (isNew)
        m_deviceId = Secret(randomBytes(idLength).toHex());
    if (registersClient(m_server->config()) && m_client.values.isEmpty()) {
        registerClient();
        return;
    }
    if (isNew)
        write();
    NamedValues values = std::move(m_client.values);
    values.set(deviceIdName, std::move(m_deviceId));
    report(std::move(values));
}

void DeviceIdentity::registerClient()
{
    NamedValues known;
    known.set(deviceIdName, m_deviceId.clone());
    m_step = m_server->registerClient(known, [this](AuthorizationServer::RegistrationResult made) {
        if (auto *failure = std::get_if<CallFailure>(&made)) {
            report(std::move(*failure));
            return;
        }
        m_client = std::move(std::get<DeviceClient>(made));
        write();
        complete();
    });
}

void DeviceIdentity::write() const
{
    if (!m_wasRead)
        return;
    const QJsonObject object{
        {QLatin1String("version"), identityVersion},
        {QLatin1String("device_id"), storedText(m_deviceId)},
        {QLatin1String("registered_for"), registeredFor(m_server->config())},
        {QLatin1String("client"), m_client.values.toJson()},
        {QLatin1String("expiry"), storedText(m_client.expiry)},
    };
    // The store carries out a write whose handle is dropped. If it fails, the next sign-in makes
    // another identity.
    [[maybe_unused]] const PendingCall writing =
        m_store->write(identityKey(), toStore(object), [](const StoreResult &) {});
}

} // namespace DeviceSignIn
