// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "mediaservice.h"

#include "titlereader.h"

namespace MediaDemo {

using DeviceSignIn::AuthorizedRequest;
using DeviceSignIn::Failure;
using DeviceSignIn::PendingCall;
using DeviceSignIn::PendingWork;
using DeviceSignIn::Session;

namespace {

constexpr int unauthorized = 401;

/*! The \a content that was read from \a response, or why it is of no use. */
template <typename Content>
std::variant<Content, MediaFailure> resultOf(const Download &response,
                                             const std::optional<Content> &content)
{
    if (response.status == 0 || response.status >= 500)
        return MediaFailure::NotReached;
    if (response.status != 200 || !content)
        return MediaFailure::NotUnderstood;
    return *content;
}

/*! The failure of a request for which no token could be had. */
MediaFailure failureOf(const Failure &failure)
{
    return failure.isRetryable() || failure.isUnexpectedResponse() ? MediaFailure::NotReached
                                                                   : MediaFailure::Refused;
}

/*! The request for a person's list: first for a token, then with the token. */
class ListCall : public PendingWork<std::variant<QList<Title>, MediaFailure>>
{
public:
    ListCall(QNetworkAccessManager *network, const DownloadLimits &limits, Session *session,
             const QUrl &url, Done done)
        : PendingWork(std::move(done))
        , m_network(network)
        , m_limits(limits)
        , m_session(session)
    {
        m_step = authorize(session, "GET", QNetworkRequest(url),
                           [this](const AuthorizedRequest &request) { send(request); });
    }

private:
    void send(const AuthorizedRequest &authorized)
    {
        if (const auto *failure = std::get_if<Failure>(&authorized)) {
            report(failureOf(*failure));
            return;
        }
        m_request = std::get<QNetworkRequest>(authorized);
        m_step = download(m_network, m_request, m_limits,
                          [this](const Download &response) { handleResponse(response); });
    }

    void handleResponse(const Download &response)
    {
        if (response.status != unauthorized) {
            report(resultOf(response, readTitles(response.body, m_request.url())));
            return;
        }
        // A token may be revoked before it expires. authorizeAgain() fails when there is no other
        // token to try.
        m_step = authorizeAgain(m_session, "GET", m_request, response.dpopNonce,
                                [this](const AuthorizedRequest &again) { send(again); });
    }

    QNetworkAccessManager *m_network;
    DownloadLimits m_limits;
    Session *m_session;
    /*! The last request that was sent. */
    QNetworkRequest m_request;
    /*! The request for a token, or the one that is sent with it, whichever is under way. */
    PendingCall m_step;
};

} // namespace

MediaService::MediaService(QUrl address, DownloadLimits limits, QObject *parent)
    : QObject(parent)
    , m_address(std::move(address))
    , m_limits(limits)
{}

PendingCall MediaService::shelves(Done<QList<Shelf>> done)
{
    const QUrl address = url(QStringLiteral("/api/titles"));
    return download(&m_network, QNetworkRequest(address), m_limits,
                    [address, done = std::move(done)](const Download &response) {
                        done(resultOf(response, readShelves(response.body, address)));
                    });
}

PendingCall MediaService::list(Session *session, Done<QList<Title>> done)
{
    return PendingCall(std::make_unique<ListCall>(
        &m_network, m_limits, session, url(QStringLiteral("/api/list")), std::move(done)));
}

QUrl MediaService::url(const QString &path) const
{
    QUrl url = m_address;
    url.setPath(m_address.path() + path);
    return url;
}

} // namespace MediaDemo
