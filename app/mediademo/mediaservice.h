// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "download.h"
#include "protocol/failure.h"
#include "session/authorizedrequest.h"
#include "title.h"

#include <QNetworkAccessManager>
#include <QObject>
#include <QPointer>

#include <functional>
#include <variant>

namespace DeviceSignIn {

class Session;

/*! Why the service has given nothing. */
enum class MediaFailure {
    NotReached,    //!< no connection, or one that broke; or the server has trouble of its own
    NotUnderstood, //!< it has answered something else
    Refused,       //!< it does not take the token, nor a new one
};

/*!
    Asks the film service. Where it wants to know who is there, the session's token goes along, and
    one that the service does not take any longer is replaced without anybody noticing.
*/
class MediaService : public QObject
{
    Q_OBJECT

public:
    template <typename Content>
    using Done = std::function<void(const std::variant<Content, MediaFailure> &)>;

    /*! \a address is where the service is, such as http://127.0.0.1:8628. */
    explicit MediaService(QUrl address, DownloadLimits limits = {}, QObject *parent = nullptr);

    /*! What everybody may see. \a done is called later, unless \a context is gone by then. */
    void shelves(QObject *context, const Done<QList<Shelf>> &done);
    /*!
        What the person of \a session has chosen; the session must live as long as the context. A list
        that still waits for its token is given up.
    */
    void list(Session *session, QObject *context, const Done<QList<Title>> &done);

    QNetworkAccessManager *network() { return &m_network; }

private:
    struct ListWish
    {
        Session *session;
        QPointer<QObject> context;
        Done<QList<Title>> done;
    };

    QUrl url(const QString &path) const;
    void send(const AuthorizedRequest &request, const ListWish &wish);
    void hear(const QNetworkRequest &request, const Download &answer, const ListWish &wish);

    QUrl m_address;
    DownloadLimits m_limits;
    QNetworkAccessManager m_network;
    /*! The list that waits for a token. The next one takes its place. */
    PendingCall m_authorizing;
};

} // namespace DeviceSignIn
