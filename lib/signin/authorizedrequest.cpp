// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "signin/authorizedrequest.h"

#include "protocol/safety.h"
#include "signin/session.h"

namespace DeviceSignIn {

namespace {

using Done = std::function<void(AuthorizedRequest)>;

const QByteArray &headerName()
{
    static const QByteArray name("Authorization");
    return name;
}

QByteArray scheme()
{
    return "Bearer ";
}

/*! A fragment never leaves this machine. */
bool mayCarryToken(const QUrl &url)
{
    return isSafeEndpoint(url.adjusted(QUrl::RemoveFragment));
}

QNetworkRequest withToken(QNetworkRequest request, const Secret &token)
{
    request.setRawHeader(headerName(), scheme() + token.reveal());
    constexpr auto policy = QNetworkRequest::RedirectPolicyAttribute;
    if (request.attribute(policy).toInt() != QNetworkRequest::ManualRedirectPolicy
        || !request.attribute(policy).isValid())
        request.setAttribute(policy, QNetworkRequest::SameOriginRedirectPolicy);
    return request;
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

std::function<void(Session::AccessToken)> putOn(const QNetworkRequest &request, Done done)
{
    return [request, done = std::move(done)](const Session::AccessToken &token) {
        if (const auto *failure = std::get_if<Failure>(&token))
            done(*failure);
        else
            done(withToken(request, std::get<Secret>(token)));
    };
}

} // namespace

void authorize(Session *session, const QNetworkRequest &request, QObject *context, Done done)
{
    if (mayCarryToken(request.url()))
        session->accessToken(context, putOn(request, std::move(done)));
    else
        refuseLater(context, std::move(done));
}

void authorizeAgain(Session *session, const QNetworkRequest &refused, QObject *context, Done done)
{
    const QByteArray header = refused.rawHeader(headerName());
    if (!mayCarryToken(refused.url()))
        refuseLater(context, std::move(done));
    else
        session->accessTokenAfterRefusal(Secret(header.mid(scheme().size())), context,
                                         putOn(refused, std::move(done)));
}

} // namespace DeviceSignIn
