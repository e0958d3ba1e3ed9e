// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "client/authorizationserver.h"
#include "client/clock.h"
#include "network/singlerequest.h"
#include "protocol/idtoken.h"
#include "protocol/tokens.h"

#include <functional>
#include <memory>
#include <optional>
#include <variant>

namespace DeviceSignIn {

/*!
    Finds out who signed in, from the id_token that came with the tokens: fetches the server's keys,
    and once more when the token was signed with a newer one (OpenID Connect Core 1.0,
    section 10.1.1).
*/
class IdentityCheck
{
public:
    /*!
        The claims of the id_token. Empty where there is none, or none that can be checked: the
        server names no keys, or they can't be had just now. Reason::WrongIdentity for a token that
        is not genuine or not meant for this client: then none of the tokens may be used.
    */
    using Result = std::variant<QJsonObject, Failure>;
    using Done = std::function<void(const Result &)>;

    /*! None of the pointers is owned; all must live longer. */
    IdentityCheck(AuthorizationServer *provider, Transport *transport, Clock *clock);

    /*! What came with the tokens, and what belongs to it. */
    struct Claim
    {
        Secret idToken;
        Secret accessToken;
        Secret nonce;
    };

    /*! \a done is called once, later, or not at all after abort(). */
    void start(Claim claim, Done done);
    void abort();

private:
    void askForKeys();
    void readKeys(const HttpResponse &answer);
    void check(const KeySet &keys);
    void end(const Result &result);

    AuthorizationServer *m_provider;
    Clock *m_clock;
    SingleRequest m_request;
    std::unique_ptr<QObject> m_attempt;
    QUrl m_keysEndpoint;
    /*! Those of the last time: servers change them rarely. */
    std::optional<KeySet> m_keys;
    bool m_keysAreNew = false;
    Secret m_idToken;
    IdTokenRules m_rules;
    Done m_done;
};

} // namespace DeviceSignIn
