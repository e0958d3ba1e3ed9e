// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "storage/memorystore.h"

#include <QStringList>

#include <optional>

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
    /*! Whether a write reports Done without changing anything. */
    bool losesWrites = false;
    /*! "read", "write" or "remove" for each call, in their order. */
    QStringList calls;
    /*! Each call in \c calls followed by its account, as in "read default". */
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

    /*! The result of isLasting(). */
    bool isKept = true;
    bool isLasting() const override { return isKept; }

    void read(const QString &account, QObject *context, Done done) override
    {
        record("read", account);
        if (const auto fate = next(); fate == Fate::Answered)
            m_memory.read(account, context, reporting(status, std::move(done)));
    }
    void write(const QString &account, Secret value, QObject *context, Done done) override
    {
        record("write", account);
        const Status result = status == Status::Done ? writeStatus : status;
        change(
            result,
            [&](Fate fate, QObject *caller, Done answered) {
                if (fate == Fate::Torn)
                    value = Secret(value.reveal().left(value.reveal().size() / 2));
                if (losesWrites)
                    m_memory.read(account, caller,
                                  [answered](const StoreResult &) { answered({}); });
                else
                    m_memory.write(account, std::move(value), caller, std::move(answered));
            },
            account, context, std::move(done));
    }
    void remove(const QString &account, QObject *context, Done done) override
    {
        record("remove", account);
        const Status result = status == Status::Done ? removeStatus : status;
        change(
            result,
            [&](Fate, QObject *caller, Done answered) {
                m_memory.remove(account, caller, std::move(answered));
            },
            account, context, std::move(done));
    }
    void lock(const QString &account, QObject *context, Locked done) override
    {
        if (hasPower())
            m_memory.lock(account, context, std::move(done));
    }

private:
    void record(const char *call, const QString &account)
    {
        calls.append(QLatin1String(call));
        places.append(QLatin1String(call) + u' ' + account);
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
    void change(Status result, Change carryOut, const QString &account, QObject *context, Done done)
    {
        const Fate fate = next();
        if (fate == Fate::Lost)
            return;
        if (result != Status::Done)
            m_memory.read(account, context, reporting(result, std::move(done)));
        else if (fate != Fate::Answered)
            carryOut(fate, this, [](const StoreResult &) {});
        else
            carryOut(fate, context, std::move(done));
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

    MemoryStore m_memory;
    /*! The number of calls until the power fails; negative after that. */
    std::optional<int> m_left;
    Fate m_lastFate = Fate::Lost;
};

} // namespace DeviceSignIn
