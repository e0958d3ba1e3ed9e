// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "client/serverresults.h"

#include <QDateTime>
#include <QJsonObject>
#include <QString>

#include <chrono>
#include <optional>

namespace DeviceSignIn {

class StoredObject;

/*!
    Why a server did not renew a session the last time, and for how long no further request may be
    sent (Retry-After). It is stored with the tokens, because each call of a script is a process of
    its own, and none of them may send a request sooner. It is recorded for a server that refuses
    and for one that is busy.
*/
class RefreshPause
{
public:
    /*! Records that the server has not renewed the session at \a now, for the reason \a failure. */
    void record(const CallFailure &failure, const QDateTime &now);
    /*! Records only that the server has asked at \a now for a pause of \a retryAfter. */
    void postpone(std::optional<std::chrono::seconds> retryAfter, const QDateTime &now);
    /*! Whether the server has asked for a pause of more than 0 seconds. */
    bool isSet() const { return m_length > std::chrono::seconds(0); }
    /*!
        Returns for how long from \a now no request may be sent: at most an hour. It is 0 if the
        system clock was set back behind the moment of the failure, since then the time is unknown.
    */
    std::chrono::seconds left(const QDateTime &now) const;

    /*! Returns the recorded failure, without the kind of its refusal. */
    Failure cause() const;
    /*!
        Returns the failure that an application gets instead of a token during the pause. \a left is
        its rest.
    */
    Failure failure(std::chrono::seconds left) const;

    /*! Adds the members to \a object, the stored form of a session. */
    void write(QJsonObject *object) const;
    /*! Reads what write() has added. */
    static RefreshPause read(const StoredObject &object);

private:
    /*! When the request failed, by this machine's system clock; invalid if none has failed. */
    QDateTime m_since;
    /*! The length of the pause from that moment on; 0 if the server asked for none. */
    std::chrono::seconds m_length{0};
    /*! Whether the server was busy; otherwise it has refused. */
    bool m_isBusy = false;
    QString m_code;
    QString m_detail;
};

} // namespace DeviceSignIn
