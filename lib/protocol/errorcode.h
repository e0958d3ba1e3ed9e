// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "jose/export.h"
#include "protocol/failure.h"
#include "protocol/http.h"
#include "protocol/profile.h"

#include <QJsonObject>

#include <optional>

namespace DeviceSignIn {

/*! The error code of a response, and its meaning for this client. */
struct ErrorCode
{
    ErrorMeaning meaning = ErrorMeaning::Refused;
    /*!
        The code as the server sent it, cleaned for one line; empty if only the HTTP status has a
        meaning.
    */
    QString code;
    /*! \c error_description, cleaned for one line; may be empty. */
    QString description;
};

/*!
    Returns the error code in \a object, the body of \a response; none if it has no error code. Code
    and description are empty if they repeat a secret of the request. \a profile lists the members
    that may contain the code (Profile::errorAt). \a meanings override those of RFC 6749, section
    5.2, and RFC 8628, section 3.5. With a status of 408, 429 or 5xx, an unknown code means that the
    server is busy.

    The words that vendors use for a busy server, such as \c rate_limit_exceeded, are understood
    with every status of 4xx, and also where they are in another member, as with Google and AWS, if
    there is no code with a meaning.
*/
std::optional<ErrorCode> readErrorCode(const QJsonObject &object, const HttpResponse &response,
                                       const Profile &profile, const ErrorMapping &meanings);

/*!
    Returns the meaning that \a statuses give to the HTTP status of \a response, which has no error
    code; none if they give it none.
*/
std::optional<ErrorCode> readStatus(const HttpResponse &response,
                                    const QMap<int, ErrorMeaning> &statuses);

/*! Whether the body of \a response has an error code to which \a profile gives a meaning. */
DEVICESIGNIN_PRIVATE_EXPORT bool hasErrorOf(const Profile &profile, const HttpResponse &response);

/*! Returns the meaning of a member of \a object that is set and has one: see Profile::flags. */
std::optional<ErrorCode> readFlags(const QJsonObject &object, const Profile &profile);

/*!
    Returns the failure in \a object, the body of \a response to a device authorization request; a
    failure with Reason::None if it has no error code.
*/
Failure readCodeRefusal(const QJsonObject &object, const HttpResponse &response,
                        const Profile &profile);

/*!
    Converts \a error to a failure, whose kind is Retryable if the server is busy and Final
    otherwise.
*/
Failure failureOf(const ErrorCode &error);

/*!
    Returns the member \c error in the body of \a response, which is JSON or a form; empty if there
    is none (RFC 6749, section 5.2).
*/
DEVICESIGNIN_PRIVATE_EXPORT QString standardErrorCode(const HttpResponse &response);

/*! Whether \a status is 408, 429 or 5xx, which mean that the server is busy. */
DEVICESIGNIN_PRIVATE_EXPORT bool isBusy(int status);

/*!
    Whether \a status means that the server has refused a request: it is 4xx, and neither that of a
    busy server nor that of a proxy which requires a password (407).
*/
bool isRefusal(int status);

} // namespace DeviceSignIn
