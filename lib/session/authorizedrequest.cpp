// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "session/authorizedrequest.h"

#include "protocol/json.h"
#include "protocol/safety.h"
#include "protocol/userinfo.h"
#include "session/session.h"

#include <QJsonDocument>

namespace DeviceSignIn {

namespace {

constexpr char tokenHeader[] = "Authorization";
constexpr char proofHeader[] = "DPoP";

/*!
    Whether a request to \a url may contain a token. The fragment is ignored because it is never
    sent.
*/
bool mayCarryToken(const QUrl &url)
{
    return isSafeEndpoint(url.adjusted(QUrl::RemoveFragment));
}

/*! Returns the token in the Authorization header, without the scheme before it. */
Secret tokenOf(const QNetworkRequest &request)
{
    const QByteArray header = request.rawHeader(tokenHeader);
    return Secret(header.mid(header.indexOf(' ') + 1));
}

/*! Whether \a request has a proof without a nonce. */
bool lacksNonce(const QNetworkRequest &request)
{
    const auto parts = request.rawHeader(proofHeader).split('.');
    if (parts.size() != 3)
        return false;
    const auto claims =
        QJsonDocument::fromJson(QByteArray::fromBase64(parts.at(1), QByteArray::Base64UrlEncoding));
    return !claims.object().contains(QLatin1String("nonce"));
}

PendingCall refuseLater(AuthorizedDone done)
{
    return callLater([done = std::move(done)] {
        done(Failure{Reason::NotConfigured, {}, QStringLiteral("Neither https nor loopback")});
    });
}

/*! An application's request that waits for a token. */
struct WaitingRequest
{
    const Session *session;
    QByteArray method;
    QNetworkRequest request;
    QByteArray nonce;

    QNetworkRequest with(const Secret &token) const
    {
        QNetworkRequest made = request;
        const QByteArray proof = session->proof(method, request.url(), nonce);
        const auto type = proof.isEmpty() ? TokenSet::Type::Bearer : TokenSet::Type::DPoP;
        made.setRawHeader(tokenHeader, authorization(token, type).reveal());
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

/*! Returns a callback that adds the token to \a waiting and passes it to \a done. */
Session::TokenDone putOn(WaitingRequest waiting, AuthorizedDone done)
{
    return
        [waiting = std::move(waiting), done = std::move(done)](const Session::AccessToken &token) {
            if (const auto *failure = std::get_if<Failure>(&token))
                done(*failure);
            else
                done(waiting.with(std::get<Secret>(token)));
        };
}

} // namespace

PendingCall authorize(Session *session, const QByteArray &method, const QNetworkRequest &request,
                      AuthorizedDone done)
{
    if (!mayCarryToken(request.url()))
        return refuseLater(std::move(done));
    return session->accessToken(putOn({session, method, request, {}}, std::move(done)));
}

PendingCall authorizeAgain(Session *session, const QByteArray &method,
                           const QNetworkRequest &refused, const QByteArray &nonce,
                           AuthorizedDone done)
{
    if (!mayCarryToken(refused.url()))
        return refuseLater(std::move(done));
    const Secret token = tokenOf(refused);
    const bool sameToken = !nonce.isEmpty() && lacksNonce(refused);
    auto put = putOn({session, method, refused, nonce}, std::move(done));
    return sameToken ? session->accessToken(std::move(put))
                     : session->accessTokenAfterRefusal(token, std::move(put));
}

} // namespace DeviceSignIn
