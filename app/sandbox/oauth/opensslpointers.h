// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <openssl/bn.h>

namespace DeviceSignIn {

/*!
    The size in bytes of a P-256 coordinate, and of each half of an ES256 signature (RFC 7518,
    sections 3.4 and 6.2.1.2).
*/
constexpr int coordinateSize = 32;

/*! A deleter for std::unique_ptr that calls one of OpenSSL's free functions. */
template <auto function>
struct OpenSslDeleter
{
    template <typename Type>
    void operator()(Type *pointer) const
    {
        function(pointer);
    }
};

using BigNumber = std::unique_ptr<BIGNUM, OpenSslDeleter<BN_free>>;

} // namespace DeviceSignIn
