// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "client/authorizationserver.h"
#include "client/clock.h"
#include "client/serverresults.h"
#include "storage/tokenstore.h"

#include <QObject>

#include <memory>
#include <optional>
#include <variant>

namespace DeviceSignIn {

/*! Whether the provider of \a config requires values of this device before it issues a code. */
bool needsDeviceIdentity(const ClientData &config);

/*! The values that a provider requires of this device, or why they are not known. */
using DeviceIdentityResult = std::variant<NamedValues, CallFailure>;

/*!
    Finds the values that a provider requires of this device: its identifier, which stays the same,
    and the client that it has registered (RFC 7591). Both are read from the store; what is missing
    or has expired is made or registered, and stored for all accounts.

    A store that fails or does not respond in 3 seconds delays the sign-in, but does not prevent it.
    What was made instead is not stored, because the store may hold values that the next sign-in can
    use.
*/
class DeviceIdentity : public QObject, public PendingWork<DeviceIdentityResult>
{
    Q_OBJECT

public:
    /*! Whether a client in the store may be used, or the server has refused it. */
    enum class Registration { Stored, New };

    /*! None of the pointers is owned; all must outlive this object. */
    DeviceIdentity(TokenStore *store, AuthorizationServer *server, Clock *clock,
                   Registration registration, Done done);
    ~DeviceIdentity() override;

private:
    void readStored(const Secret &stored);
    void complete();
    void registerClient();
    void write() const;

    TokenStore *m_store;
    AuthorizationServer *m_server;
    Clock *m_clock;
    Registration m_registration;
    std::unique_ptr<Alarm> m_timeout;
    /*! Whether the content of the store is known. */
    bool m_wasRead = false;
    Secret m_deviceId;
    DeviceClient m_client;
    /*! The read, or the registration, that is under way. */
    PendingCall m_step;
};

} // namespace DeviceSignIn
