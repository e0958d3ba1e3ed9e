// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "protocol/pendingcall.h"

#include <QObject>

namespace DeviceSignIn {

namespace {

/*! One event in the queue of this thread. */
class QueuedCall : public QObject, public PendingCall::Work
{
public:
    explicit QueuedCall(std::function<void()> done)
        : m_done(std::move(done))
    {
        QMetaObject::invokeMethod(
            this,
            [this] {
                const auto called = std::exchange(m_done, {});
                called(); // this object may be gone now
            },
            Qt::QueuedConnection);
    }

    bool isPending() const override { return bool(m_done); }

private:
    std::function<void()> m_done;
};

} // namespace

PendingCall::Work::~Work() = default;

PendingCall callLater(std::function<void()> done)
{
    return PendingCall(std::make_unique<QueuedCall>(std::move(done)));
}

} // namespace DeviceSignIn
