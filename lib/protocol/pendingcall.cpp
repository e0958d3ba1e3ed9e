// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "protocol/pendingcall.h"

#include <QObject>

namespace DeviceSignIn {

namespace {

/*! A call that waits in the event queue of this thread. */
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
                called(); // may destroy this object
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
