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

using Done = std::function<void(AuthorizedRequest)>;

constexpr char tokenHeader[] = "Authorization";
constexpr char proofHeader[] = "DPoP";

/*! A fragment never leaves this machine. */
bool mayCarryToken(const QUrl &url)
{
    return isSafeEndpoint(url.adjusted(QUrl::RemoveFragment));
}

/*! The token behind the scheme. */
Secret tokenOf(const QNetworkRequest &request)
{
    const QByteArray header = request.rawHeader(tokenHeader);
    return Secret(header.mid(header.indexOf(' ') + 1));
}

/*! Whether the proof on \a request lacks a nonce that it could have. */
bool lacksNonce(const QNetworkRequest &request)
{
    const auto parts = request.rawHeader(proofHeader).split('.');
    if (parts.size() != 3)
        return false;
    const auto claims =
        QJsonDocument::fromJson(QByteArray::fromBase64(parts.at(1), QByteArray::Base64UrlEncoding));
    return !claims.object().contains(QLatin1String("nonce"));
}

void refuseLater(QObject *context, Done done)
{
    QMetaObject::invokeMethod(
        context,
        [done = std::move(done)] {
            done(Failure{Reason::NotConfigured, {}, QStringLiteral("Neither https nor loopback")});
        },
        Qt::QueuedConnection);
}

/*! An app's request on its way to a token. */
struct Wish
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
        // A redirect to another server would take the token along.
        constexpr auto policy = QNetworkRequest::RedirectPolicyAttribute;
        if (made.attribute(policy).toInt() != QNetworkRequest::ManualRedirectPolicy
            || !made.attribute(policy).isValid())
            made.setAttribute(policy, QNetworkRequest::SameOriginRedirectPolicy);
        return made;
    }
};

Session::TokenDone putOn(Wish wish, Done done)
{
    return [wish = std::move(wish), done = std::move(done)](const Session::AccessToken &token) {
        if (const auto *failure = std::get_if<Failure>(&token))
            done(*failure);
        else
            done(wish.with(std::get<Secret>(token)));
    };
}

} // namespace

void authorize(Session *session, const QByteArray &method, const QNetworkRequest &request,
               QObject *context, Done done)
{
    if (mayCarryToken(request.url()))
        session->accessToken(context, putOn({session, method, request, {}}, std::move(done)));
    else
        refuseLater(context, std::move(done));
}

void authorizeAgain(Session *session, const QByteArray &method, const QNetworkRequest &refused,
                    const QByteArray &nonce, QObject *context, Done done)
{
    if (!mayCarryToken(refused.url())) {
        refuseLater(context, std::move(done));
        return;
    }
    const Secret token = tokenOf(refused);
    const bool sameToken = !nonce.isEmpty() && lacksNonce(refused);
    auto put = putOn({session, method, refused, nonce}, std::move(done));
    if (sameToken)
        session->accessToken(context, std::move(put));
    else
        session->accessTokenAfterRefusal(token, context, std::move(put));
}

} // namespace DeviceSignIn
