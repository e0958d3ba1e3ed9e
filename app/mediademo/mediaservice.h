// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "download.h"
#include "title.h"

#include <QNetworkAccessManager>
#include <QObject>

#include <DeviceSignIn/pendingcall.h>
#include <DeviceSignIn/session.h>
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
    Makes requests to the film service. A request for a person's list contains the session's access
    token; a token that the service rejects is replaced by a new one.
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
        Requests the shelves that everybody may see, and passes them to \a done later. Destroying
        the handle cancels the request. This object must outlive the handle.
    */
    DeviceSignIn::PendingCall shelves(Done<QList<Shelf>> done);
    /*!
        Requests the list of the person who is signed in with \a session, and passes it to \a done
        later. Destroying the handle cancels the request. This object and \a session, which is not
        owned, must outlive the handle.
    */
    DeviceSignIn::PendingCall list(DeviceSignIn::Session *session, Done<QList<Title>> done);

    /*! The network that this object uses; it owns it. */
    QNetworkAccessManager *network() { return &m_network; }

private:
    QUrl url(const QString &path) const;

    QUrl m_address;
    DownloadLimits m_limits;
    QNetworkAccessManager m_network;
};

} // namespace MediaDemo
