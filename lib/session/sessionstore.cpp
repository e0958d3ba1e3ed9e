// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "session/sessionstore.h"

#include <algorithm>

namespace DeviceSignIn {

using Status = StoreResult::Status;

namespace {

/*! Whether the content of a slot is known: it may be empty, or something other than tokens. */
bool isReadable(const StoreResult &result)
{
    return result.status == Status::Done || result.status == Status::NotFound;
}

/*! Returns why \a read differs from the value that was written, with the result \a written. */
Status failureOf(const StoreResult &read, Status written)
{
    if (!isReadable(read))
        return read.status;
    return written == Status::Done ? Status::Unavailable : written;
}

std::optional<StoredSession> contentOf(const StoreResult &result)
{
    return result.status == Status::Done ? fromStore(result.value) : std::nullopt;
}

} // namespace

SessionStore::SessionStore(QString account, TokenStore *store)
    : m_account(std::move(account))
    , m_store(store)
{}

QString SessionStore::slotName(size_t slot) const
{
    return slot == 0 ? m_account : QString(m_account + u"/next");
}

void SessionStore::lock(QObject *context, TokenStore::Locked done)
{
    m_store->lock(m_account, context, std::move(done));
}

void SessionStore::load(QObject *context, const std::function<void(Kept)> &done)
{
    const auto results = std::make_shared<Both>();
    const auto left = std::make_shared<size_t>(results->size());
    for (size_t slot = 0; slot < results->size(); ++slot)
        m_store->read(slotName(slot), context,
                      [this, slot, results, left, done](StoreResult result) {
                          results->at(slot) = std::move(result);
                          if (--*left == 0)
                              done(compare(*results));
                      });
}

SessionStore::Kept SessionStore::compare(const Both &results)
{
    Kept kept;
    const auto *unread = std::find_if_not(results.begin(), results.end(), isReadable);
    m_status = unread == results.end() ? Status::Done : unread->status;
    kept.status = m_status;
    if (m_status != Status::Done)
        return kept;

    auto main = contentOf(results[0]);
    auto next = contentOf(results[1]);
    const bool nextIsNewer = next && (!main || next->serial > main->serial);
    kept.newest = std::move(nextIsNewer ? next : main);
    kept.older = std::move(nextIsNewer ? main : next);
    // If both slots are empty, the first set is written to the main slot.
    m_newest = nextIsNewer || !kept.newest ? 1 : 0;
    m_serial = kept.newest ? kept.newest->serial : 0;
    return kept;
}

void SessionStore::save(const StoredSession &session, QObject *context,
                        std::function<void(Saved)> done)
{
    if (m_status != Status::Done) {
        QMetaObject::invokeMethod(
            context,
            [done = std::move(done), status = m_status] {
                done({status, 0});
            },
            Qt::QueuedConnection);
        return;
    }
    StoredSession numbered = session.clone();
    numbered.serial = m_serial + 1;
    const auto bytes = std::make_shared<Secret>(toStore(numbered));
    const size_t slot = 1 - m_newest;
    const auto written = std::make_shared<Status>(Status::TimedOut);
    m_store->write(slotName(slot), bytes->clone(), context,
                   [written](const StoreResult &result) { *written = result.status; });
    // The value that is read back decides, even if the write reports an error.
    m_store->read(slotName(slot), context,
                  [this, slot, bytes, written, serial = numbered.serial,
                   done = std::move(done)](const StoreResult &result) {
                      if (isReadable(result) && result.value.reveal() == bytes->reveal()) {
                          m_newest = slot;
                          m_serial = serial;
                          done({Status::Done, serial});
                      } else {
                          done({failureOf(result, *written), serial});
                      }
                  });
}

void SessionStore::lockAndSave(StoredSession session, QObject *context,
                               const std::function<void(Saved)> &done)
{
    const auto shared = std::make_shared<StoredSession>(std::move(session));
    lock(context, [=, this](const std::shared_ptr<StoreLock> &held) {
        load(context, [=, this](const Kept &) {
            save(*shared, context, [held, done](Saved saved) { done(saved); });
        });
    });
}

void SessionStore::remove(QObject *context, const std::function<void(Status)> &done)
{
    const auto worst = std::make_shared<Status>(Status::Done);
    const auto left = std::make_shared<int>(2);
    // The main slot is emptied last, so that a power failure in between leaves the complete
    // session.
    for (const size_t slot : {size_t(1), size_t(0)})
        empty(slot, context, [=](Status status) {
            if (status != Status::Done)
                *worst = status;
            if (--*left == 0)
                done(*worst);
        });
}

void SessionStore::empty(size_t slot, QObject *context, const std::function<void(Status)> &done)
{
    m_store->remove(slotName(slot), context, [=, this](const StoreResult &removed) {
        // A store that is locked or does not respond would not write either, so only Unavailable is
        // handled.
        if (removed.status != Status::Unavailable) {
            done(removed.status);
            return;
        }
        m_store->write(slotName(slot), Secret("{}"), context,
                       [done](const StoreResult &written) { done(written.status); });
    });
}

} // namespace DeviceSignIn
