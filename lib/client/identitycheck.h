// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "client/authorizationserver.h"
#include "client/clock.h"
#include "client/retrytimer.h"
#include "client/serverresults.h"
#include "network/transport.h"
#include "openid/idtoken.h"
#include "protocol/http.h"

#include <QObject>

namespace DeviceSignIn {

class ServerConnection;

/*! The failure if the server's keys can't be fetched because of \a problem, in a few words. */
Failure keysFailure(const QString &problem);

/*! Requests the server's keys at \a endpoint, which may be on another server. */
PendingCall fetchKeySet(ServerConnection *connection, const QUrl &endpoint, Transport::Done done);

/*!
    The operation behind the handle of AuthorizationServer::identify().

    The claims are checked first, because that needs no keys. If the keys can't be fetched, or the
    key of the id_token is not among them, they are fetched again at growing intervals. The check
    never succeeds without the keys of a server that publishes keys: after a minute it fails.
*/
class IdentityCheck : public QObject, public PendingWork<AuthorizationServer::IdentityResult>
{
    Q_OBJECT

public:
    /*! \a connection is not owned, and must outlive this object. */
    IdentityCheck(ServerConnection *connection, const TokenSet &tokens, Done done);
    ~IdentityCheck() override;

private:
    void resolve();
    void begin(const AuthorizationServer::Lookup &lookup);
    void checkWithoutKeys();
    void fetchKeys();
    void readKeys(const HttpResponse &response);
    void check(const KeySet &keys, bool areFresh);
    void tryLater(const Failure &failure, std::optional<std::chrono::seconds> retryAfter);
    /*! The secrets that a server could repeat in a claim. */
    Secrets secrets() const;
    void end(AuthorizationServer::IdentityResult result);

    ServerConnection *m_connection;
    Secret m_idToken;
    IdTokenRules m_rules;
    /*! The address of the keys; empty while it is not known. */
    QUrl m_keysEndpoint;
    /*! The requests for the keys. Its failure is the result when the time is over. */
    RetryTimer m_retry;
    std::unique_ptr<Alarm> m_timeout;
    /*! Whether a request for the keys is under way. */
    bool m_isFetchingKeys = false;
    PendingCall m_step;
    /*!
        Ends the check from the event loop. A signal of an alarm can't do that itself, because the
        end may destroy this object and with it the alarm.
    */
    PendingCall m_end;
};

} // namespace DeviceSignIn
