// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "mediaservice.h"

#include "titlereader.h"

namespace DeviceSignIn {

namespace {

constexpr int unauthorized = 401;

/*! What \a read makes of an answer that may be anything. */
template <typename Content>
std::variant<Content, MediaFailure> understand(const Download &answer,
                                               const std::optional<Content> &read)
{
    if (answer.status == 0 || answer.status >= 500)
        return MediaFailure::NotReached;
    if (answer.status != 200 || !read)
        return MediaFailure::NotUnderstood;
    return *read;
}

/*! Why there is no token. */
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
             [address, done](const Download &answer) {
                 done(understand(answer, readShelves(answer.body, address)));
             });
}

void MediaService::list(Session *session, QObject *context, const Done<QList<Title>> &done)
{
    const ListWish wish{session, context, done};
    m_authorizing = authorize(session, "GET", QNetworkRequest(url(QStringLiteral("/api/list"))),
                              [this, wish](const AuthorizedRequest &request) {
                                  if (wish.context)
                                      send(request, wish);
                              });
}

void MediaService::send(const AuthorizedRequest &request, const ListWish &wish)
{
    if (const auto *failure = std::get_if<Failure>(&request)) {
        wish.done(failureOf(*failure));
        return;
    }
    const auto &ready = std::get<QNetworkRequest>(request);
    download(&m_network, ready, m_limits, wish.context,
             [this, ready, wish](const Download &answer) { hear(ready, answer, wish); });
}

/*! The token may have ended before its time: then another one is tried, until there is none. */
void MediaService::hear(const QNetworkRequest &request, const Download &answer,
                        const ListWish &wish)
{
    if (answer.status == unauthorized) {
        m_authorizing = authorizeAgain(wish.session, "GET", request, answer.dpopNonce,
                                       [this, wish](const AuthorizedRequest &again) {
                                           if (wish.context)
                                               send(again, wish);
                                       });
        return;
    }
    wish.done(understand(answer, readTitles(answer.body, request.url())));
}

QUrl MediaService::url(const QString &path) const
{
    QUrl url = m_address;
    url.setPath(m_address.path() + path);
    return url;
}

} // namespace DeviceSignIn
