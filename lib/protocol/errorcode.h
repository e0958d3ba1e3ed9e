// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "protocol/failure.h"
#include "protocol/profile.h"

#include <QJsonObject>

#include <optional>

namespace DeviceSignIn {

/*! The error code of a response, and its meaning for this client. */
struct ErrorCode
{
    ErrorMeaning meaning = ErrorMeaning::Refused;
    /*! As the server sent it, made fit for one line; empty if only the status has a meaning. */
    QString code;
    /*! \c error_description, made fit for one line; may be empty. */
    QString description;
};

/*!
    The error code in \a object, the body of a response; none if there is none. \a profile tells in
    which members to look (Profile::errorAt). \a meanings override those of RFC 6749, section 5.2, and
    RFC 8628, section 3.5. With a \a status of 408, 429 or 5xx an unknown code means a busy server.
*/
std::optional<ErrorCode> readErrorCode(const QJsonObject &object, int status,
                                       const Profile &profile, const ErrorMapping &meanings);

/*!
    The failure in \a object, the body of the response to a device authorization request; one with
    Reason::None if there is no error code.
*/
Failure readCodeRefusal(const QJsonObject &object, int status, const Profile &profile);

/*! \a error as a failure: final, or retryable for a busy server. */
Failure failureOf(const ErrorCode &error);

/*! Whether \a status is 408, 429 or 5xx, which say nothing about the request itself. */
bool isBusy(int status);

} // namespace DeviceSignIn
