// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "flow/coderequest.h"

#include "client/serverresults.h"

#include <memory>
#include <utility>
#include <variant>

namespace DeviceSignIn {

CodeRequest::CodeRequest(TokenStore *store, AuthorizationServer *server, Clock *clock,
                         DeviceIdentity::Registration *registration, Done done)
    : PendingWork(std::move(done))
    , m_store(store)
    , m_server(server)
    , m_clock(clock)
    , m_registration(registration)
{
    begin();
}

void CodeRequest::begin()
{
    if (!needsDeviceIdentity(m_server->config())) {
        request({});
        return;
    }
    m_step = PendingCall(std::make_unique<DeviceIdentity>(
        m_store, m_server, m_clock, *m_registration, [this](DeviceIdentityResult found) {
            if (auto *failed = std::get_if<CallFailure>(&found))
                handle(std::move(*failed));
            else
                request(std::move(std::get<NamedValues>(found)));
        }));
}

void CodeRequest::request(NamedValues device)
{
    m_step = m_server->requestCode(
        [this](AuthorizationServer::CodeResult result) { handle(std::move(result)); },
        std::move(device));
}

void CodeRequest::handle(AuthorizationServer::CodeResult result)
{
    const auto *failed = std::get_if<CallFailure>(&result);
    const bool registersAgain = failed && failed->failure.reason == Reason::ClientRefused
                                && needsDeviceIdentity(m_server->config())
                                && std::exchange(*m_registration, DeviceIdentity::Registration::New)
                                       == DeviceIdentity::Registration::Stored;
    if (registersAgain)
        begin();
    else
        report(std::move(result));
}

} // namespace DeviceSignIn
