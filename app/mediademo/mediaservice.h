// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "download.h"
#include "title.h"

#include <QNetworkAccessManager>
#include <QObject>
#include <QPointer>

#include <DeviceSignIn/authorizedrequest.h>
#include <DeviceSignIn/pendingcall.h>
#include <functional>
#include <variant>

namespace MediaDemo {

/*! Why the service has sent nothing usable. */
enum class MediaFailure {
    NotReached,    //!< there is no connection, it broke, or the server responded with 5xx
    NotUnderstood, //!< the response is something else than expected
    Refused,       //!< there is no token that the service accepts
};

/*!
    Makes requests to the film service. If it needs to know who is asking, the session's access token is
    sent, and a token that the service rejects is replaced by a new one.
*/
class MediaService : public QObject
{
    Q_OBJECT

public:
    /*! Receives the content of a response, or why there is none. */
    template <typename Content>
    using Done = std::function<void(const std::variant<Content, MediaFailure> &)>;

    /*! \a address is the address of the service, such as http://127.0.0.1:8628. */
    explicit MediaService(QUrl address, DownloadLimits limits = {}, QObject *parent = nullptr);

    /*!
        Asks for the shelves that everybody may see. \a done is called later, unless \a context has been
        destroyed by then.
    */
    void shelves(QObject *context, const Done<QList<Shelf>> &done);
    /*!
        Asks for the list of the person who is signed in with \a session, which must outlive \a context.
        \a done is called as with shelves(). A second call cancels the first one if that still waits for
        its token.
    */
    void list(DeviceSignIn::Session *session, QObject *context, const Done<QList<Title>> &done);

    /*! The network that this object uses; it owns it. */
    QNetworkAccessManager *network() { return &m_network; }

private:
    struct ListRequest
    {
        DeviceSignIn::Session *session;
        QPointer<QObject> context;
        Done<QList<Title>> done;
    };

    QUrl url(const QString &path) const;
    void send(const DeviceSignIn::AuthorizedRequest &authorized, const ListRequest &request);
    void handleResponse(const QNetworkRequest &sent, const Download &response,
                        const ListRequest &request);

    QUrl m_address;
    DownloadLimits m_limits;
    QNetworkAccessManager m_network;
    /*! The request for a token for list(). */
    DeviceSignIn::PendingCall m_authorizing;
};

} // namespace MediaDemo
