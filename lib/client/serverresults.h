// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "client/proofs.h"
#include "openid/clientregistration.h"
#include "protocol/deviceauthorization.h"
#include "protocol/tokens.h"

#include <QDateTime>
#include <QString>
#include <QUrl>

#include <chrono>
#include <optional>

namespace DeviceSignIn {

// The results of the calls of an AuthorizationServer.

/*! Why a call has failed. */
struct CallFailure
{
    Failure failure;
    /*! The pause that the server requires (Retry-After); none if it did not name one. */
    std::optional<std::chrono::seconds> retryAfter;
};

/*! A code to show to the person, and the data that the client needs to get tokens for it. */
struct IssuedCode
{
    DeviceAuthorization authorization;
    Proofs proofs;
    /*!
        The time at which the request was sent, by Clock::now(). The code's lifetime begins then at
        the earliest.
    */
    std::chrono::milliseconds requestTime{0};
};

/*! The response to a poll or a refresh. */
struct TokenResult
{
    TokenResponse response;
    /*! See CallFailure::retryAfter. */
    std::optional<std::chrono::seconds> retryAfter;
    /*!
        Whether the server has refused the request: see isRefusal(). An error code with a status of
        2xx is a refusal, too. False for a refusal of the proxy, and if the error code means that
        the server is busy.
    */
    bool isRefusal = false;
};

/*! The person who has signed in. A member is empty if the server does not send it. */
struct Identity
{
    /*! The \c sub of the id_token: the server's identifier of the person. */
    QString subject;
    /*! The name to greet the person with. */
    QString name;
    /*! See personAddress(). */
    QString address;
    /*!
        See personId(): made of the id_token, or else of the response of the userinfo endpoint. Two
        sign-ins are known to be of the same person if it is the same and not empty.
    */
    QString personId;
};

/*! The result of a revocation. */
enum class RevocationResult {
    Revoked,
    NotOffered, //!< the server has no revocation endpoint or can't revoke this kind of token
    Refused,    //!< the server has refused, such as for tokens that it does not know any more
    Failed,     //!< the server could not be reached, is busy, or has not answered in time
};

/*! The result of a single request to the server, for a diagnosis. */
struct ServerContact
{
    /*! The address that was contacted: the one that a sign-in contacts first. */
    QUrl address;
    /*! Whether a server responded with HTTP or with a certificate that is not trusted. */
    bool isReached = false;
    /*! Why no HTTP response came over a trusted connection; Reason::None if one did. */
    Reason problem = Reason::None;
    /*! See HttpResponse::proxy. */
    QString proxy;
    /*! The server's time of day and date (UTC); invalid if the response had no Date header. */
    QDateTime serverTime;
};

} // namespace DeviceSignIn
