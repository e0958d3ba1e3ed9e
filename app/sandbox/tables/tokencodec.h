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
    /*! The id of the sign-in to which the token belongs. */
    QByteArray family;
    /*! The number of rotations of the refresh token before the token was issued. */
    quint64 generation = 0;
    /*! The time at which the token expires, in milliseconds of the sandbox's monotonic clock. */
    qint64 expiry = 0;
    /*!
        The thumbprint of the key to which the token is bound (RFC 9449); empty if it is not bound.
    */
    QByteArray key = {};
};

/*!
    Encodes the content of a token together with an authentication code, so that a token can't be
    created or changed without the codec's key.

    The server therefore need not store each token, and can still distinguish an old refresh token,
    which is a sign of theft, from one that was never issued.
*/
class TokenCodec
{
public:
    /*! Creates a codec with a new random key. */
    TokenCodec();

    Secret encode(const TokenContent &content) const;
    /*! Returns the content of \a token; nothing if this codec has not created the token. */
    std::optional<TokenContent> decode(const Secret &token) const;

private:
    Secret m_key;
};

} // namespace DeviceSignIn
