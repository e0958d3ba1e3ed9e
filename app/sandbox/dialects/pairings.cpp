// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "sandbox/dialects/pairings.h"

#include "jose/crypto.h"
#include "sandbox/tables/sourcenetwork.h"

#include <algorithm>

namespace DeviceSignIn {

namespace {

/*! The largest number of clients that devices may have registered. */
constexpr size_t maximumClients = 1000;

/*! A random number that JSON can hold exactly. */
QByteArray randomNumber()
{
    const QByteArray bytes = randomBytes(6);
    qulonglong number = 0;
    for (const char byte : bytes)
        number = number * 256 + uchar(byte);
    return QByteArray::number(number + 1'000'000);
}

} // namespace

Pairings::Pairings(Settings settings, DeviceGrants *grants, IssuedTokens *tokens, QObject *parent)
    : QObject(parent)
    , m_settings(std::move(settings))
    , m_grants(grants)
    , m_tokens(tokens)
{}

Pairing *Pairings::begin(const DeviceRequest &request, const QByteArray &device,
                         const RequestTime &time)
{
    limitMemory(time);
    auto codes = m_grants->issue(request, time.elapsed);
    if (!codes)
        return nullptr;
    Pairing pairing{randomNumber(), codes->userCode, std::move(codes->deviceCode), request.clientId,
                    device};
    const QByteArray id = pairing.id;
    Pairing *stored = &(m_pairings[id] = std::move(pairing));
    Q_EMIT codeIssued(stored->userCode);
    return stored;
}

Pairing *Pairings::findById(const QByteArray &id)
{
    const auto found = m_pairings.find(id);
    return found == m_pairings.end() ? nullptr : &found->second;
}

Pairing *Pairings::findByUserCode(const QString &userCode)
{
    const auto found = std::find_if(m_pairings.begin(), m_pairings.end(), [&](const auto &entry) {
        return entry.second.userCode == userCode;
    });
    return found == m_pairings.end() ? nullptr : &found->second;
}

Pairing *Pairings::findByDeviceCode(const QByteArray &deviceCode)
{
    const auto found = std::find_if(m_pairings.begin(), m_pairings.end(), [&](const auto &entry) {
        return equalInConstantTime(entry.second.deviceCode.reveal(), deviceCode);
    });
    return found == m_pairings.end() ? nullptr : &found->second;
}

CodeState Pairings::stateOf(const Pairing &pairing, const RequestTime &time) const
{
    const auto status = m_grants->find(pairing.userCode, time.elapsed);
    if (!status)
        return CodeState::Expired;
    return status->state == CodeState::Used ? CodeState::Approved : status->state;
}

bool Pairings::isTooSoon(Pairing *pairing, const RequestTime &time)
{
    // A second is left for the transmission.
    const auto shortest = m_settings.interval - std::chrono::seconds(1);
    const auto last = m_lastPolls.find(pairing->id);
    const bool isSoon = last != m_lastPolls.end() && time.elapsed - last->second < shortest;
    m_lastPolls[pairing->id] = time.elapsed;
    return isSoon;
}

const NewTokens *Pairings::redeem(Pairing *pairing, const RequestTime &time)
{
    if (pairing->tokens)
        return &*pairing->tokens;
    PollResult result = m_grants->poll(pairing->deviceCode, pairing->clientId, {}, time.elapsed);
    if (result.kind != PollResult::Kind::Approved)
        return nullptr;
    const DeviceRequest &approved = result.request;
    pairing->tokens = m_tokens->issue(
        {approved.clientId, approved.scopes, sourceNetwork(approved.sender)}, time.elapsed);
    m_grants->setSignIn(pairing->deviceCode, pairing->tokens->signIn);
    Q_EMIT tokensIssued(result.userCode);
    return &*pairing->tokens;
}

void Pairings::forget(const Pairing &pairing)
{
    const QByteArray id = pairing.id;
    m_lastPolls.erase(id);
    m_pairings.erase(id);
}

bool Pairings::isValid(const Secret &token, const RequestTime &time) const
{
    return m_tokens->find(token, time.elapsed) != nullptr;
}

bool Pairings::signOut(const Secret &token, const RequestTime &time)
{
    if (!isValid(token, time))
        return false;
    m_tokens->revoke(token);
    return true;
}

std::optional<NewTokens> Pairings::refresh(const Secret &refreshToken, const QString &clientId,
                                           const RequestTime &time)
{
    auto result = m_tokens->refresh(refreshToken, clientId, {}, time.elapsed);
    auto *tokens = std::get_if<NewTokens>(&result);
    return tokens ? std::optional(std::move(*tokens)) : std::nullopt;
}

Pairings::Client Pairings::registerClient(const RequestTime &time)
{
    if (m_clients.size() >= maximumClients)
        m_clients.clear();
    constexpr qint64 lifetime = 90LL * 24 * 3600;
    Client client{base64Url(randomBytes(16)), base64Url(randomBytes(48)),
                  time.utc.toSecsSinceEpoch() + lifetime};
    m_clients[client.id] = client;
    return client;
}

Pairings::Client Pairings::personalClient(Pairing *pairing, const RequestTime &time)
{
    const auto known = m_clients.find(pairing->personalClient);
    if (known != m_clients.end())
        return known->second;
    Client client = registerClient(time);
    client.grantedTo = pairing->clientId;
    m_clients[client.id] = client;
    pairing->personalClient = client.id;
    return client;
}

const Pairings::Client *Pairings::findClient(const QByteArray &id, const QByteArray &secret,
                                             const RequestTime &time) const
{
    const auto found = m_clients.find(id);
    const bool isGood = found != m_clients.end()
                        && equalInConstantTime(found->second.secret, secret)
                        && time.utc.toSecsSinceEpoch() < found->second.expiry;
    return isGood ? &found->second : nullptr;
}

void Pairings::clear()
{
    m_pairings.clear();
    m_lastPolls.clear();
    m_clients.clear();
}

/*! Removes the pairings whose codes the table of codes has forgotten, which limits their number. */
void Pairings::limitMemory(const RequestTime &time)
{
    std::erase_if(m_pairings, [&](const auto &entry) {
        return !m_grants->find(entry.second.userCode, time.elapsed);
    });
    std::erase_if(m_lastPolls,
                  [&](const auto &entry) { return !m_pairings.contains(entry.first); });
}

} // namespace DeviceSignIn
