// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "client/retrytimer.h"
#include "protocol/pendingcalls.h"
#include "session/tokenrefresh.h"

#include <QObject>

#include <chrono>
#include <functional>
#include <optional>

namespace DeviceSignIn {

class Transport;

/*!
    A session that the server does not renew any more, although it has not said that it is over: see
    RefreshRefused. The person has to sign in again, but the tokens stay where they are until then.
    They are tried again at growing intervals, from a minute to an hour, and when the network
    changes: the server may have refused everybody for an hour. Where there is no refresh token, an
    attempt only finds out whether another process has stored a new sign-in.
*/
class RefusedSession : public QObject
{
    Q_OBJECT

public:
    /*! Receives the result of each attempt. */
    using Done = std::function<void(RefreshResult)>;

    /*! None of the pointers is owned; all must outlive this object. */
    RefusedSession(SessionStore *store, AuthorizationServer *server, Transport *transport,
                   Clock *clock, Done done);
    ~RefusedSession() override;

    /*!
        Keeps \a session, and tries it again later: after a minute, or after \a retryAfter if the
        server requires a longer pause. \a isStored is whether it is in the store too; nothing is
        written to the store.
    */
    void keep(StoredSession session, bool isStored,
              std::optional<std::chrono::seconds> retryAfter = {});
    /*! Tries the session at once, unless that was done a moment ago or is being done. */
    void tryNow();
    bool isTrying() const { return m_trying.isPending(); }
    /*! Calls \a done at the end of the attempt that is under way. */
    PendingCall whenTried(std::function<void()> done);
    /*! Whether there is a session. */
    bool hasSession() const { return m_session.has_value(); }
    /*! Whether the session is that of \a signInId: see StoredSession::signInId. */
    bool isSignIn(const QString &signInId) const
    {
        return m_session && m_session->signInId == signInId;
    }
    /*! Ends all attempts, and returns the session if there is one. */
    std::optional<StoredSession> take();
    /*!
        As take(), but returns nothing if the session is in the store. If it is not, nobody else can
        revoke its tokens.
    */
    std::optional<StoredSession> takeUnstored();

private:
    void attempt();
    void stopTrying();
    void handleResult(RefreshResult result);

    SessionStore *m_store;
    AuthorizationServer *m_server;
    Clock *m_clock;
    Done m_done;
    std::optional<StoredSession> m_session;
    bool m_isStored = true;
    RetryTimer m_retry;
    PendingCall m_trying;
    /*! The calls of whenTried(). */
    PendingCalls<bool> m_waitingForEnd;
};

} // namespace DeviceSignIn
