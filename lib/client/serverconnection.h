// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "client/keythread.h"
#include "client/serverlookup.h"
#include "client/serverresults.h"
#include "client/servertime.h"
#include "network/transport.h"
#include "openid/keyset.h"
#include "protocol/clientrequest.h"

#include <functional>
#include <memory>
#include <optional>
#include <variant>

namespace DeviceSignIn {

class Clock;

/*! The response to a request, or why it was not sent. */
using ServerResult = std::variant<HttpResponse, CallFailure>;

/*! The keys for a request, and the parameters that they have signed. */
struct RequestKeys
{
    /*! The parameters by which a client with a key authenticates. */
    Values clientProof;
    /*! The key that tokens are, or will be, bound to; null if there is none. */
    std::shared_ptr<const SigningKey> dpopKey;
};

/*! A request that can be made only when the server's addresses are known. */
struct ServerRequest
{
    /*!
        Makes the request. It is called again if the request must be sent a second time, because an
        assertion or proof may be used only once. If the request has no address, it is not sent.
    */
    std::function<HttpRequest(const ServerMetadata &, const RequestKeys &)> make;
    /*!
        Returns the key that tokens are bound to (RFC 9449), on any thread; empty for a request that
        has nothing to do with such a key.
    */
    std::function<DpopKeys::Opened(const ServerMetadata &)> dpopKey = {};
    /*! Whether the request proves possession of that key. */
    bool hasProof = false;
    /*! The access token in the request, which the proof binds to the key (section 7); or null. */
    std::shared_ptr<const Secret> boundToken = {};
    /*! Whether the request has the client's authentication. */
    bool authenticates = true;
    /*! See HttpRequest::mayYieldTokens. */
    bool mayYieldTokens = false;
    /*!
        Called when the server's addresses are known. Returns why the request must not be sent to
        this server; empty to send it to any.
    */
    std::function<Failure(const ServerMetadata &)> check = {};
    /*! Returns whether the request is still to be sent; empty if it always is. */
    std::function<bool()> isWanted = {};
};

/*! The detail of Reason::KeyUnusable if the DPoP key could be opened but does not sign. */
inline constexpr char unusableDpopKeyText[] = "The key for DPoP does not sign";

/*! A copy of the argument for lambdas, which have to be copyable. @{ */
std::shared_ptr<const Secret> shared(const Secret &secret);
std::shared_ptr<const StoredKey> shared(const StoredKey &key);
/*! @} */

/*! Returns \a request with a proof of \a key, if that is not empty. */
ServerRequest withKey(ServerRequest request, const ClientData &config, const StoredKey &key);

/*!
    The connection of one client to its authorization server, which all calls of an
    AuthorizationServer share. It sends requests, and keeps what responses say about the server: its
    addresses, its time, its keys and its last nonce.
*/
class ServerConnection
{
public:
    /*! \a transport and \a clock are not owned; they must outlive this object. */
    ServerConnection(ClientData config, Transport *transport, Clock *clock);

    /*!
        Looks up the server's addresses and sends \a request with the client's authentication and
        its proof. It is sent once more if the server requires another nonce in the proof (RFC 9449,
        section 8), or if its Date header shows that the time in the proof was wrong. The server has
        not carried out the first request in either case.
    */
    PendingCall call(ServerRequest request, std::function<void(const ServerResult &)> done);
    /*! Sends \a request without changes, and records the nonce and the time in its response. */
    PendingCall send(HttpRequest request, Transport::Done done);
    /*!
        Sends \a request to an address that may be on another server, and records nothing of the
        response.
    */
    PendingCall sendElsewhere(HttpRequest request, Transport::Done done) const;

    /*!
        Does \a work with keys, and passes its result to \a done: on the thread for such work if a
        key is in hardware, and otherwise on this one. \a work must own everything that it uses,
        except the configuration: see KeyThread::run().
    */
    template <typename Result>
    PendingCall workWithKeys(std::function<Result()> work, std::function<void(Result)> done)
    {
        if (hasKeyInHardware())
            return keyThread.run<Result>(std::move(work), std::move(done));
        return callLater([work = std::move(work), done = std::move(done)] { done(work()); });
    }

    ClientData config;
    Transport *transport;
    Clock *clock;
    ServerTime time;
    ServerLookup lookup;
    /*! The last DPoP-Nonce of the server (RFC 9449, section 8.2), or empty. */
    QByteArray dpopNonce;
    /*! The server's keys from the last fetch, kept because servers rarely change them. */
    std::optional<KeySet> keys;
    /*! Receives the signals of the transport. */
    QObject receiver;
    /*!
        Declared last, so that work that has begun ends before the members that it uses are
        destroyed.
    */
    KeyThread keyThread;

private:
    /*! Whether a key of the client is in hardware, and may thus take its time. */
    bool hasKeyInHardware() const;
};

} // namespace DeviceSignIn
