// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
// authorize() and authorizeAgain(), by which an application adds the token to a request of its own.
#include "jose/jws.h"
#include "network/transport.h"
#include "protocol/json.h"
#include "protocol/tokenset.h"
#include "protocol/transportfailure.h"
#include "session/session.h"
#include "session/session_p.h"
#include "session/sessionaccess.h"
#include "text/endpoint.h"

#include <QJsonObject>

#include <optional>

namespace DeviceSignIn {

namespace {

constexpr char proofHeader[] = "DPoP";

/*! Returns the token of \a session, if \a request was sent with it; otherwise an empty one. */
Secret tokenOf(const QNetworkRequest &request, const Session &session)
{
    const Secret token = tokensOf(session).accessToken;
    const auto [name, value] = tokenHeaderOf(session, token, request.hasRawHeader(proofHeader));
    return request.rawHeader(name) == value.reveal() ? token.clone() : Secret();
}

/*!
    Whether a request to \a url may carry a token of \a session: it uses https, or http on loopback
    or on the host and port of the server at home that the operator has named.
*/
bool maySendTokenTo(const QUrl &url, const Session &session)
{
    const QUrl &homeServer = SessionPrivate::of(session).server->config().homeServer;
    // A fragment is never sent.
    return isSafeEndpoint(url.adjusted(QUrl::RemoveFragment), homeServer);
}

/*! Whether \a request has a proof without a nonce. */
bool lacksNonce(const QNetworkRequest &request)
{
    const auto proof = readJws(request.rawHeader(proofHeader));
    const auto claims = proof ? readUniqueMembers(proof->payload) : std::nullopt;
    return claims && !claims->contains(QLatin1String("nonce"));
}

PendingCall refuseLater(AuthorizedDone done)
{
    return callLater([done = std::move(done)] {
        done(Failure{Reason::NotConfigured,
                     {},
                     QStringLiteral("Neither https, nor this machine, nor the server at home that "
                                    "was named with http://")});
    });
}

/*! An application's request that waits for a token. */
struct WaitingRequest
{
    Session *session;
    QByteArray method;
    QNetworkRequest request;
    QByteArray nonce;

    QNetworkRequest with(const Secret &token, const QByteArray &proof) const
    {
        QNetworkRequest made = request;
        const auto [name, value] = tokenHeaderOf(*session, token, !proof.isEmpty());
        made.setRawHeader(name, value.reveal());
        if (!proof.isEmpty())
            made.setRawHeader(proofHeader, proof);
        // Without this, a redirect would send the token to another server.
        constexpr auto policy = QNetworkRequest::RedirectPolicyAttribute;
        if (made.attribute(policy).toInt() != QNetworkRequest::ManualRedirectPolicy
            || !made.attribute(policy).isValid())
            made.setAttribute(policy, QNetworkRequest::SameOriginRedirectPolicy);
        return made;
    }
};

/*! Gets a token, looks up a server at home, then makes the proof for the token. */
class AuthorizedCall : public PendingWork<AuthorizedRequest>
{
public:
    /*! \a refused is a token that must not be used again, or empty. */
    AuthorizedCall(WaitingRequest waiting, const Secret &refused, Done done)
        : PendingWork(std::move(done))
        , m_waiting(std::move(waiting))
    {
        const auto read = [this](const Session::AccessToken &token) {
            if (const auto *failure = std::get_if<Failure>(&token))
                report(*failure);
            else
                checkHomeServer(std::get<Secret>(token));
        };
        m_step = refused.isEmpty() ? m_waiting.session->accessToken(read)
                                   : m_waiting.session->accessTokenAfterRefusal(refused, read);
    }

private:
    /*!
        Checks the address of a server at home. The application looks the name up again when it
        connects, so a change after this check is not noticed. A network that resolves unknown names
        to an address of its own is noticed.
    */
    void checkHomeServer(const Secret &token)
    {
        m_step = SessionPrivate::of(*m_waiting.session)
                     .transport->checkHomeServer(m_waiting.request.url(),
                                                 [this, token = std::make_shared<const Secret>(
                                                            token.clone())](TransportError error) {
                                                     HttpResponse response;
                                                     response.error = error;
                                                     if (error != TransportError::None)
                                                         report(transportFailure(response));
                                                     else
                                                         prove(*token);
                                                 });
    }

    void prove(const Secret &token)
    {
        if (!m_waiting.session->isBound()) {
            report(m_waiting.with(token, {}));
            return;
        }
        m_step = m_waiting.session->proof(
            m_waiting.method, m_waiting.request.url(), m_waiting.nonce,
            [this,
             token = std::make_shared<const Secret>(token.clone())](const Session::Proof &proof) {
                if (const auto *failure = std::get_if<Failure>(&proof))
                    report(*failure);
                else
                    report(m_waiting.with(*token, std::get<QByteArray>(proof)));
            });
    }

    WaitingRequest m_waiting;
    /*! The request for the token, the lookup, or the request for the proof. */
    PendingCall m_step;
};

PendingCall startCall(WaitingRequest waiting, const Secret &refused, AuthorizedDone done)
{
    return PendingCall(
        std::make_unique<AuthorizedCall>(std::move(waiting), refused, std::move(done)));
}

} // namespace

std::pair<QByteArray, Secret> tokenHeaderOf(const Session &session, const Secret &accessToken,
                                            bool isBound)
{
    const SessionPrivate &d = SessionPrivate::of(session);
    const auto type = isBound ? TokenSet::Type::DPoP : TokenSet::Type::Bearer;
    const NamedValues known = d.tokens.current ? d.tokens.current->values.clone() : NamedValues();
    TokenHeader header = tokenHeader(d.server->config(), accessToken, type, known);
    return {header.name, std::move(header.value)};
}

PendingCall authorize(Session *session, const QByteArray &method, const QNetworkRequest &request,
                      AuthorizedDone done)
{
    if (!maySendTokenTo(request.url(), *session))
        return refuseLater(std::move(done));
    return startCall({session, method, request, {}}, {}, std::move(done));
}

PendingCall authorizeAgain(Session *session, const QByteArray &method,
                           const QNetworkRequest &refused, const QByteArray &nonce,
                           AuthorizedDone done)
{
    if (!maySendTokenTo(refused.url(), *session))
        return refuseLater(std::move(done));
    const bool sameToken = !nonce.isEmpty() && lacksNonce(refused);
    return startCall({session, method, refused, nonce},
                     sameToken ? Secret() : tokenOf(refused, *session), std::move(done));
}

} // namespace DeviceSignIn
