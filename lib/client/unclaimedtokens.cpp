// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "client/unclaimedtokens.h"

#include "client/clientlog.h"
#include "client/tokenrevocation.h"

namespace DeviceSignIn {

/*! The caller's handle of a poll. Destroying it leaves the poll to UnclaimedTokens. */
class UnclaimedTokens::PollHandle : public PendingCall::Work
{
public:
    PollHandle(UnclaimedTokens *owner, AbandonedPoll ifAbandoned)
        : m_owner(owner)
        , m_ifAbandoned(std::move(ifAbandoned))
    {}
    ~PollHandle() override
    {
        if (isPending())
            m_owner->await(std::move(m_ifAbandoned));
    }

    bool isPending() const override { return m_ifAbandoned.poll->isPending(); }

private:
    UnclaimedTokens *m_owner;
    AbandonedPoll m_ifAbandoned;
};

UnclaimedTokens::UnclaimedTokens(ServerConnection *connection)
    : m_connection(connection)
{}

PendingCall UnclaimedTokens::handleOf(std::unique_ptr<TokenCall> poll, Secret deviceCode)
{
    m_polls.remove_if([&](const AbandonedPoll &abandoned) {
        return abandoned.deviceCode.reveal() == deviceCode.reveal();
    });
    reportLaterIfDone();
    return PendingCall(
        std::make_unique<PollHandle>(this, AbandonedPoll{std::move(poll), std::move(deviceCode)}));
}

void UnclaimedTokens::await(AbandonedPoll abandoned)
{
    abandoned.poll->abandon([this](TokenResult result) { handle(std::move(result)); });
    m_polls.push_back(std::move(abandoned));
}

void UnclaimedTokens::handle(TokenResult result)
{
    if (auto *tokens = std::get_if<TokenSet>(&result.response)) {
        qCDebug(clientLog) << "revoking tokens that came after the end of the sign-in";
        revoke(std::move(tokens->refreshToken), std::move(tokens->accessToken),
               std::move(tokens->values));
    }
    removeFinished();
}

void UnclaimedTokens::revoke(Secret refreshToken, Secret accessToken, NamedValues tokenValues)
{
    m_revocations.emplace_back(std::make_unique<TokenRevocation>(
        m_connection, std::move(refreshToken), std::move(accessToken), std::move(tokenValues),
        [this](RevocationResult) { removeFinished(); }));
}

void UnclaimedTokens::removeFinished()
{
    m_polls.remove_if([](const AbandonedPoll &abandoned) { return !abandoned.poll->isPending(); });
    m_revocations.remove_if([](const PendingCall &call) { return !call.isPending(); });
    if (isDone())
        m_waiting.report(true);
}

bool UnclaimedTokens::isDone() const
{
    return m_polls.empty() && m_revocations.empty() && *m_delays == 0;
}

std::shared_ptr<const void> UnclaimedTokens::delayEnd()
{
    ++*m_delays;
    // The receiver of a result may destroy this object before the pointer.
    return {static_cast<const void *>(this),
            [this, delays = std::weak_ptr(m_delays)](const void *) {
                const auto count = delays.lock();
                if (!count)
                    return;
                --*count;
                reportLaterIfDone();
            }};
}

/*!
    Reports to those who wait for the end, but not from within the call: its caller may be about to
    have more tokens revoked, and a receiver may destroy it.
*/
void UnclaimedTokens::reportLaterIfDone()
{
    m_check = callLater([this] { removeFinished(); });
}

PendingCall UnclaimedTokens::whenDone(std::function<void()> done)
{
    PendingCall call = m_waiting.add([done = std::move(done)](bool) { done(); });
    reportLaterIfDone();
    return call;
}

} // namespace DeviceSignIn
