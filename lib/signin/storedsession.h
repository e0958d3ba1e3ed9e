// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "protocol/secret.h"

#include <QDateTime>
#include <QString>

#include <optional>

namespace DeviceSignIn {

/*! What an account keeps between two starts. */
struct StoredSession
{
    Secret accessToken;
    /*! Empty where the server gave none. */
    Secret refreshToken;
    QString scope;
    /*! The name to greet the person with; may be empty. */
    QString accountName;
    /*! When the access token dies; invalid where the server did not say. */
    QDateTime expiry;
};

/*! The form in which a TokenStore holds it: a JSON object with a version. */
Secret toStore(const StoredSession &session);

/*! None if \a stored is anything else, or of a later version. */
std::optional<StoredSession> fromStore(const Secret &stored);

} // namespace DeviceSignIn
