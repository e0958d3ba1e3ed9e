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

/*!
    Why a server did not renew a session the last time, and before which moment it does not want to be
    asked again (Retry-After). It is stored with the tokens, because each call of a script is a process
    of its own, and none of them may ask sooner. It is recorded for a server that refuses and for one that
    is busy.
*/
class RefreshPause
{
public:
    /*! Records that the server has not renewed the session at \a now, for the reason \a failure. */
    void record(const CallFailure &failure, const QDateTime &now);
    /*! Records only that the server wants to be left alone from \a now on for \a retryAfter. */
    void postpone(std::optional<std::chrono::seconds> retryAfter, const QDateTime &now);
    /*! Whether the server has named a pause that was longer than nothing. */
    bool isSet() const { return m_length > std::chrono::seconds(0); }
    /*!
        Returns for how long from \a now the server must not be asked: at most an hour. It is 0 if the
        calendar was set back behind the moment of the failure, since then the time is unknown.
    */
    std::chrono::seconds left(const QDateTime &now) const;

    /*! What the server said: the recorded failure, without the kind of its refusal. */
    Failure cause() const;
    /*! What an application gets instead of a token as long as the pause lasts, which is for \a left. */
    Failure failure(std::chrono::seconds left) const;

    /*! Adds the members to \a object, the stored form of a session. */
    void write(QJsonObject *object) const;
    /*! Reads what write() has added. */
    static RefreshPause read(const QJsonObject &object);

private:
    /*! When the server was asked, by this machine's calendar; invalid if it never failed. */
    QDateTime m_since;
    /*! How long after that the server wants to be left alone; 0 if it did not say. */
    std::chrono::seconds m_length{0};
    /*! Whether the server was busy; otherwise it has refused. */
    bool m_isBusy = false;
    QString m_code;
    QString m_detail;
};

} // namespace DeviceSignIn
