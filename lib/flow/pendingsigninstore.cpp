// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "flow/pendingsigninstore.h"

#include "client/clock.h"

#include <chrono>
#include <utility>

namespace DeviceSignIn {

namespace {

/*! A stored code that expires sooner is not shown again: there is too little time to enter it. */
constexpr std::chrono::seconds shortestUsefulLife(15);

} // namespace

PendingSignInStore::PendingSignInStore(const QString &account, TokenStore *store, Clock *clock)
    : m_entry(pendingEntry(account))
    , m_store(store)
    , m_clock(clock)
{}

PendingCall PendingSignInStore::read(const ClientData &config,
                                     std::function<void(std::optional<PendingSignIn>)> done)
{
    return m_store->read(
        m_entry, [this, &config, done = std::move(done)](const StoreResult &result) {
            std::optional<PendingSignIn> stored;
            if (result.status == StoreResult::Status::Done) {
                m_mayBeStored = true;
                stored = pendingFromStore(result.value, config);
                if (!stored || remainingLife(*stored, m_clock->utc()) < shortestUsefulLife) {
                    stored.reset();
                    remove();
                }
            }
            done(std::move(stored));
        });
}

void PendingSignInStore::write(const PendingSignIn &pending, const ClientData &config)
{
    m_mayBeStored = true;
    m_storing = m_store->write(m_entry, serialize(pending, config),
                               [this](const StoreResult &) { m_waiting.report(true); });
}

void PendingSignInStore::remove()
{
    if (std::exchange(m_mayBeStored, false))
        m_storing =
            m_store->remove(m_entry, [this](const StoreResult &) { m_waiting.report(true); });
}

PendingCall PendingSignInStore::whenStored(std::function<void()> done)
{
    if (!m_storing.isPending())
        return callLater(std::move(done));
    return m_waiting.add([done = std::move(done)](bool) { done(); });
}

} // namespace DeviceSignIn
