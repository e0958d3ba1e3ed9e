// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "client/authorizationserver.h"
#include "client/clock.h"
#include "network/singlerequest.h"
#include "session/sessionstore.h"

#include <QObject>

#include <functional>
#include <vector>

namespace DeviceSignIn {

/*!
    Tells the server that an account's tokens are not used any more (RFC 7009). Delete it to give
    up.

    It works under the account's lock, so that no other process refreshes at the same time and puts
    tokens back.
*/
class Revoker : public QObject
{
    Q_OBJECT

public:
    enum class Outcome {
        Revoked,
        NotOffered, //!< the server has no way to revoke
        Failed,     //!< it could not be reached, or refused
    };
    using Done = std::function<void(Outcome)>;

    /*! None of the pointers is owned; all must live longer than this. */
    Revoker(SessionStore *kept, AuthorizationServer *provider, Transport *transport,
            const Clock *clock);
    ~Revoker() override;

    /*! Once: revokes \a session, or what another process has made of it. \a done is called later. */
    void start(StoredSession session, Done done);

    /*! For whoever empties the store now; null if it was not to be had in time. */
    std::shared_ptr<StoreLock> takeLock() { return std::exchange(m_lock, nullptr); }

private:
    struct Token
    {
        Secret token;
        QByteArray kind;
    };

    void collect(StoredSession session);
    void revokeNext(const ServerMetadata &server);
    void read(const HttpResponse &answer);
    void end(Outcome outcome);

    SessionStore *m_kept;
    AuthorizationServer *m_provider;
    const Clock *m_clock;
    SingleRequest m_request;
    Done m_done;
    std::shared_ptr<StoreLock> m_lock;
    /*! The last is next. */
    std::vector<Token> m_tokens;
    bool m_isFirst = true;
    Outcome m_outcome = Outcome::Revoked;
};

} // namespace DeviceSignIn
