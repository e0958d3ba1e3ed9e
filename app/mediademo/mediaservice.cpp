// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "mediaservice.h"

#include "titlereader.h"

namespace MediaDemo {

using DeviceSignIn::AuthorizedRequest;
using DeviceSignIn::Failure;
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

} // namespace

MediaService::MediaService(QUrl address, DownloadLimits limits, QObject *parent)
    : QObject(parent)
    , m_address(std::move(address))
    , m_limits(limits)
{}

void MediaService::shelves(QObject *context, const Done<QList<Shelf>> &done)
{
    const QUrl address = url(QStringLiteral("/api/titles"));
    download(&m_network, QNetworkRequest(address), m_limits, context,
             [address, done](const Download &response) {
                 done(resultOf(response, readShelves(response.body, address)));
             });
}

void MediaService::list(Session *session, QObject *context, const Done<QList<Title>> &done)
{
    const ListRequest request{session, context, done};
    m_authorizing = authorize(session, "GET", QNetworkRequest(url(QStringLiteral("/api/list"))),
                              [this, request](const AuthorizedRequest &authorized) {
                                  if (request.context)
                                      send(authorized, request);
                              });
}

void MediaService::send(const AuthorizedRequest &authorized, const ListRequest &request)
{
    if (const auto *failure = std::get_if<Failure>(&authorized)) {
        request.done(failureOf(*failure));
        return;
    }
    const auto &ready = std::get<QNetworkRequest>(authorized);
    download(&m_network, ready, m_limits, request.context,
             [this, ready, request](const Download &response) {
                 handleResponse(ready, response, request);
             });
}

void MediaService::handleResponse(const QNetworkRequest &sent, const Download &response,
                                  const ListRequest &request)
{
    // A token may be revoked before it expires. authorizeAgain() fails when there is no other token to try.
    if (response.status == unauthorized) {
        m_authorizing = authorizeAgain(request.session, "GET", sent, response.dpopNonce,
                                       [this, request](const AuthorizedRequest &again) {
                                           if (request.context)
                                               send(again, request);
                                       });
        return;
    }
    request.done(resultOf(response, readTitles(response.body, sent.url())));
}

QUrl MediaService::url(const QString &path) const
{
    QUrl url = m_address;
    url.setPath(m_address.path() + path);
    return url;
}

} // namespace MediaDemo
