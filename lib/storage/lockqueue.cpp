// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "storage/lockqueue.h"

namespace DeviceSignIn {

class LockQueue::Turn : public StoreLock
{
public:
    Turn(LockQueue *turns, QString account)
        : m_turns(turns)
        , m_account(std::move(account))
    {}

    ~Turn() override
    {
        // Later, so that whoever lets go is not called back by the next one while doing so.
        if (m_turns)
            QMetaObject::invokeMethod(
                m_turns.data(), [turns = m_turns, account = m_account] { turns->pass(account); },
                Qt::QueuedConnection);
    }

private:
    QPointer<LockQueue> m_turns;
    QString m_account;
};

void LockQueue::take(const QString &account, QObject *context, TokenStore::Locked done)
{
    const auto [place, isFree] = m_held.try_emplace(account);
    place->second.push_back({context, std::move(done)});
    if (isFree)
        QMetaObject::invokeMethod(
            this, [this, account] { pass(account); }, Qt::QueuedConnection);
}

void LockQueue::pass(const QString &account)
{
    const auto place = m_held.find(account);
    auto &waiting = place->second;
    while (!waiting.empty() && !waiting.front().context)
        waiting.pop_front();
    if (waiting.empty()) {
        m_held.erase(place);
        return;
    }
    const Waiting next = std::move(waiting.front());
    waiting.pop_front();
    next.done(std::make_shared<Turn>(this, account));
}

} // namespace DeviceSignIn
