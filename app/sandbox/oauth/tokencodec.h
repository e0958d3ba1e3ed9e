// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "jose/secret.h"

#include <optional>

namespace DeviceSignIn {

/*! The content of an access token or a refresh token. */
struct TokenContent
{
    enum class Kind : quint8 {
        Access = 1,
        Refresh = 2,
    };

    Kind kind = Kind::Access;
    /*! The id of the sign-in that the token belongs to. */
    QByteArray family;
    /*! The number of rotations of the refresh token before this token was issued. */
    quint64 generation = 0;
    /*! In milliseconds of the sandbox's monotonic clock. */
    qint64 expiry = 0;
    /*! The thumbprint of the key that the token is bound to (RFC 9449); empty: it is not bound. */
    QByteArray key = {};
};

/*!
    Encodes the content of a token together with an authentication code, so that nobody else can make
    or change a token.

    The server then need not store each token. It can still tell an old refresh token, which is a sign
    of theft, from one that was never issued.
*/
class TokenCodec
{
public:
    /*! Creates a codec with a new random key. */
    TokenCodec();

    Secret encode(const TokenContent &content) const;
    /*! Returns nothing if this codec has not made \a token. */
    std::optional<TokenContent> decode(const Secret &token) const;

private:
    Secret m_key;
};

} // namespace DeviceSignIn
