// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "protocol/failure.h"
#include "protocol/profile.h"

#include <QJsonObject>

#include <optional>

namespace DeviceSignIn {

/*! What an answer says by its error code: the code itself, and what it means. */
struct ErrorCode
{
    ErrorMeaning meaning = ErrorMeaning::Refused;
    /*! As the server sent it, fit to be shown. */
    QString code;
    /*! \c error_description, likewise. */
    QString description;
};

/*!
    The error code in \a object; none where there is no such code. The profile says where it stands;
    \a meanings stand above those of RFC 6749, section 5.2 and RFC 8628, section 3.5. With a
    \a status of 408, 429 or 5xx a code that nobody knows means a busy server.
*/
std::optional<ErrorCode> readErrorCode(const QJsonObject &object, int status,
                                       const Profile &profile, const ErrorMapping &meanings);

/*! The failure in the answer to a device authorization request; Reason::None where there is none. */
Failure readCodeRefusal(const QJsonObject &object, int status, const Profile &profile);

/*! \a error as an end, or as a reason to wait. */
Failure failureOf(const ErrorCode &error);

/*! 408, 429 and 5xx: no word about the request itself. */
bool isBusy(int status);

} // namespace DeviceSignIn
