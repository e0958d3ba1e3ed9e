// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "client/unclaimedtokens.h"

#include "client/tokenrevocation.h"

#include <QLoggingCategory>

namespace DeviceSignIn {

namespace {

Q_LOGGING_CATEGORY(unclaimedLog, "devicesignin.client", QtWarningMsg)

} // namespace

/*! The caller's handle of a poll. Destroying it leaves the poll to UnclaimedTokens. */
class UnclaimedTokens::ClaimedPoll : public PendingCall::Work
{
public:
    ClaimedPoll(UnclaimedTokens *owner, SharedClaim claim, PendingCall poll)
        : m_owner(owner)
        , m_claim(std::move(claim))
        , m_poll(std::move(poll))
    {}
    ~ClaimedPoll() override
    {
        if (!isPending())
            return;
        m_claim->done = {};
        m_owner->m_polls.push_back({std::move(m_claim), std::move(m_poll)});
    }

    bool isPending() const override { return bool(m_claim->done); }

private:
    UnclaimedTokens *m_owner;
    SharedClaim m_claim;
    PendingCall m_poll;
};

UnclaimedTokens::UnclaimedTokens(AuthorizationServerPrivate *server)
    : m_server(server)
{}

PendingCall UnclaimedTokens::claim(const Secret &deviceCode, Done done, const Start &start)
{
    m_polls.remove_if([&](const AwaitedPoll &awaited) {
        return awaited.claim->deviceCode.reveal() == deviceCode.reveal();
    });
    const auto claim = std::make_shared<Claim>(Claim{std::move(done), deviceCode.clone()});
    PendingCall poll =
        start(claim, [this, claim](TokenAnswer answer) { handle(claim, std::move(answer)); });
    return PendingCall(std::make_unique<ClaimedPoll>(this, claim, std::move(poll)));
}

void UnclaimedTokens::handle(const SharedClaim &claim, TokenAnswer answer)
{
    if (const auto done = std::exchange(claim->done, {})) {
        done(std::move(answer));
        return;
    }
    if (auto *tokens = std::get_if<TokenSet>(&answer.response)) {
        qCDebug(unclaimedLog) << "revoking tokens that came after the end of the sign-in";
        revoke(std::move(tokens->refreshToken), std::move(tokens->accessToken),
               std::move(tokens->values));
    }
    removeFinished();
}

void UnclaimedTokens::revoke(Secret refreshToken, Secret accessToken, NamedValues known)
{
    m_revocations.emplace_back(std::make_unique<TokenRevocation>(
        m_server, std::move(refreshToken), std::move(accessToken), std::move(known),
        [this](RevocationResult) { removeFinished(); }));
}

void UnclaimedTokens::removeFinished()
{
    m_polls.remove_if([](const AwaitedPoll &awaited) { return !awaited.poll.isPending(); });
    m_revocations.remove_if([](const PendingCall &call) { return !call.isPending(); });
    if (m_polls.empty() && m_revocations.empty())
        m_waiting.answer(true);
}

PendingCall UnclaimedTokens::whenDone(std::function<void()> done)
{
    if (m_polls.empty() && m_revocations.empty())
        return callLater(std::move(done));
    return m_waiting.add([done = std::move(done)](bool) { done(); });
}

} // namespace DeviceSignIn
