// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "protocol/pendingcalls.h"
#include "storage/memorystore.h"

#include <QStringList>

#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace DeviceSignIn {

/*!
    A store in memory that records its calls and can be made to fail. A call that fails changes
    nothing. It is used like a store whose content outlives the program.

    A test can also let the power fail. Then no call is carried out or reported until the power is
    back; values that were written before are kept.
*/
class ScriptedStore : public TokenStore
{
    Q_OBJECT

public:
    using Status = StoreResult::Status;

    /*! The result of the next calls; Done means that they work. */
    Status status = Status::Done;
    /*! The results of the next removals and writes while \c status is Done. */
    Status removeStatus = Status::Done;
    Status writeStatus = Status::Done;
    /*! The entry that can't be written because the disk is full; usually empty. */
    QString fullEntry;
    /*! The result of the next locks. */
    Status lockStatus = Status::Done;
    /*! Whether a write reports Done without changing anything. */
    bool losesWrites = false;
    /*! Carries out the writes that were lost. */
    void writeLate()
    {
        for (auto &[entry, value] : m_lost)
            m_late.push_back(m_memory.write(entry, std::move(value), [](const auto &) {}));
        m_lost.clear();
    }
    /*! "read", "write", "reserve" or "remove" for each call, in their order. */
    QStringList calls;
    /*! Each call in \c calls followed by its entry, as in "read default". */
    QStringList places;

    /*!
        What happens to the call at which the power fails. Except for Answered, its result is never
        reported.
    */
    enum class Fate {
        Answered,
        CarriedOut,
        Torn, //!< half of the value is written
        Lost,
    };
    /*!
        Lets \a count more calls succeed. At the call after them the power fails, with the effect \a
        fate.
    */
    void failPowerAfter(int count, Fate fate)
    {
        m_left = count;
        m_lastFate = fate;
    }
    void restorePower() { m_left.reset(); }
    bool hasPower() const { return !m_left || *m_left >= 0; }

    /*! The result of isPersistent(). */
    bool isKept = true;
    bool isPersistent() const override { return isKept; }

    PendingCall read(const QString &entry, Done done) override
    {
        record("read", entry);
        if (next() != Fate::Answered)
            return {};
        if (!holdsReads)
            return m_memory.read(entry, reporting(status, std::move(done)));
        const auto result = std::make_shared<StoreResult>();
        const auto reading = std::make_shared<PendingCall>(m_memory.read(
            entry, reporting(status, [result](StoreResult read) { *result = std::move(read); })));
        return m_heldReads.add(
            [result, reading, done = std::move(done)](bool) { done(std::move(*result)); });
    }
    /*!
        Whether reads report only at finishReads(), and then what was stored when they were called.
    */
    bool holdsReads = false;
    void finishReads() { m_heldReads.report(true); }
    PendingCall write(const QString &entry, Secret value, Done done) override
    {
        record("write", entry);
        const Status ofWrites = entry == fullEntry ? Status::DiskFull : writeStatus;
        const Status result = status == Status::Done ? ofWrites : status;
        return change(
            result,
            [&](Fate fate, Done answered) {
                if (fate == Fate::Torn)
                    value = Secret(value.reveal().left(value.reveal().size() / 2));
                if (losesWrites) {
                    m_lost.emplace_back(entry, std::move(value));
                    return m_memory.read(entry, [answered](const StoreResult &) { answered({}); });
                }
                return m_memory.write(entry, std::move(value), std::move(answered));
            },
            std::move(done));
    }
    /*! The size of the last reservation, in bytes. */
    qsizetype reservedSize = 0;
    PendingCall reserve(const QString &entry, qsizetype size, Done done) override
    {
        record("reserve", entry);
        reservedSize = size;
        const Status result = status == Status::Done ? writeStatus : status;
        return change(
            result,
            [&](Fate, Done answered) { return m_memory.reserve(entry, 0, std::move(answered)); },
            std::move(done));
    }
    /*! Whether removals wait for finishRemovals(). */
    bool holdsRemovals = false;
    void finishRemovals() { m_heldRemovals.report(true); }
    PendingCall remove(const QString &entry, Done done) override
    {
        record("remove", entry);
        if (holdsRemovals)
            return m_heldRemovals.add([this, entry, done = std::move(done)](bool) {
                const PendingCall removal = m_memory.remove(entry, [](const StoreResult &) {});
                done({});
            });
        const Status result = status == Status::Done ? removeStatus : status;
        return change(
            result,
            [&](Fate, Done answered) { return m_memory.remove(entry, std::move(answered)); },
            std::move(done));
    }
    /*! The number of calls of unlock(). */
    int unlocks = 0;
    /*! Whether the person unlocks a store that is locked, when asked for it. */
    bool isUnlockedWhenAsked = false;
    PendingCall unlock(Done done) override
    {
        ++unlocks;
        if (status == Status::Locked && isUnlockedWhenAsked)
            status = Status::Done;
        return reportLater(std::move(done), StoreResult());
    }
    PendingCall lock(const QString &entry, LockDone done) override
    {
        if (!hasPower())
            return {};
        if (lockStatus != Status::Done)
            return callLater([done = std::move(done), result = lockStatus] {
                done({nullptr, result});
            });
        return m_memory.lock(entry, std::move(done));
    }

private:
    void record(const char *call, const QString &entry)
    {
        calls.append(QLatin1String(call));
        places.append(QLatin1String(call) + u' ' + entry);
    }

    Fate next()
    {
        if (!m_left)
            return Fate::Answered;
        const int left = (*m_left)--;
        if (left > 0)
            return Fate::Answered;
        return left == 0 ? m_lastFate : Fate::Lost;
    }

    template <typename Change>
    PendingCall change(Status result, Change carryOut, Done done)
    {
        const Fate fate = next();
        if (fate == Fate::Lost)
            return {};
        if (result != Status::Done)
            return reportLater(std::move(done),
                               StoreResult{result, Secret(), QStringLiteral("scripted")});
        PendingCall call = carryOut(fate, std::move(done));
        return fate == Fate::Answered ? std::move(call) : PendingCall();
    }

    /*!
        Returns a callback that reports \a result without a value to \a done; \a done itself if \a
        result is Done.
    */
    static Done reporting(Status result, Done done)
    {
        if (result == Status::Done)
            return done;
        return [done = std::move(done), result](const StoreResult &) {
            done({result, Secret(), QStringLiteral("scripted")});
        };
    }

    PendingCalls<bool> m_heldReads;
    PendingCalls<bool> m_heldRemovals;
    MemoryStore m_memory;
    std::vector<std::pair<QString, Secret>> m_lost;
    std::vector<PendingCall> m_late;
    /*! The number of calls until the power fails; negative after that. */
    std::optional<int> m_left;
    Fate m_lastFate = Fate::Lost;
};

} // namespace DeviceSignIn
