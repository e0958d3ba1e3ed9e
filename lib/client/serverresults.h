// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "client/proofs.h"
#include "protocol/deviceauthorization.h"
#include "protocol/tokens.h"

#include <QDateTime>
#include <QString>
#include <QUrl>

#include <chrono>
#include <optional>

namespace DeviceSignIn {

// What the calls of an AuthorizationServer come to.

/*! Why a call has failed. */
struct CallFailure
{
    Failure failure;
    /*! How long the server asks to be left alone (Retry-After); none if it did not say. */
    std::optional<std::chrono::seconds> retryAfter;
};

/*! A code to show to the person, and what the client must keep to redeem it. */
struct IssuedCode
{
    DeviceAuthorization authorization;
    Proofs proofs;
    /*! When the request was sent, by Clock::now(). The lifetime cannot have begun earlier. */
    std::chrono::milliseconds asked{0};
};

/*! The response to a poll or a refresh. */
struct TokenAnswer
{
    TokenResponse response;
    /*! As in CallFailure. */
    std::optional<std::chrono::seconds> retryAfter;
};

/*! Who has signed in. Both members are empty if the server does not tell. */
struct Identity
{
    /*! The \c sub of the id_token: the server's name for the person. */
    QString subject;
    /*! The name to greet the person with. */
    QString name;
};

/*! What has become of tokens that were to be revoked. */
enum class RevocationResult {
    Revoked,
    NotOffered, //!< the server cannot revoke them
    Failed,     //!< the server could not be reached, or refused
};

/*! What a first contact with the server shows, for a diagnosis. */
struct ServerContact
{
    /*! The address that was asked: the one that a sign-in asks first. */
    QUrl address;
    /*! Whether something responded there, even if it cannot be trusted. */
    bool isReached = false;
    /*! Why there is no trusted connection; Reason::None if there is one. */
    Reason problem = Reason::None;
    /*! The server's calendar time; invalid if it did not tell. */
    QDateTime serverTime;
};

} // namespace DeviceSignIn
