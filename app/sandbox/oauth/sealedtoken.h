// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "jose/secret.h"

#include <optional>

namespace DeviceSignIn {

/*! What an access token or a refresh token says. */
struct TokenContent
{
    enum class Kind : quint8 {
        Access = 1,
        Refresh = 2,
    };

    Kind kind = Kind::Access;
    /*! The sign-in that it belongs to. */
    QByteArray family;
    /*! Which rotation of the sign-in it was made in. */
    quint64 generation = 0;
    /*! In milliseconds of the sandbox's clock. */
    qint64 expiry = 0;
    /*! The thumbprint of the key that has to come along (RFC 9449); empty: none. */
    QByteArray key = {};
};

/*!
    Writes tokens that only it can write and read: their content with an authentication code.

    So that the server need not remember the tokens one by one, and can still tell an old refresh
    token, which is a sign of theft, from one that somebody made up.
*/
class TokenSeal
{
public:
    TokenSeal();

    Secret seal(const TokenContent &content) const;
    /*! None where the token is not one of ours. */
    std::optional<TokenContent> open(const Secret &token) const;

private:
    Secret m_key;
};

} // namespace DeviceSignIn
