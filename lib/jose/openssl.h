// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "jose/jwa.h"
#include "jose/secret.h"

#include <QByteArray>

#include <memory>
#include <openssl/bio.h>
#include <openssl/bn.h>
#include <openssl/ecdsa.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/param_build.h>

namespace DeviceSignIn {

/*!
    Removes the errors that OpenSSL records during the lifetime of this object.

    OpenSSL keeps errors in a queue for each thread, and the TLS code reports an error from that
    queue as its own. A forged signature could otherwise break an unrelated connection.
*/
class OpenSslErrors
{
public:
    OpenSslErrors() { ERR_set_mark(); }
    ~OpenSslErrors() { ERR_pop_to_mark(); }
    Q_DISABLE_COPY_MOVE(OpenSslErrors)
};

template <auto Free>
struct OpenSslDeleter
{
    template <typename Object>
    void operator()(Object *object) const
    {
        Free(object);
    }
};

/*! Owns an object of OpenSSL that \a Free releases. */
template <typename Object, auto Free>
using OpenSslPointer = std::unique_ptr<Object, OpenSslDeleter<Free>>;

using BigNumber = OpenSslPointer<BIGNUM, BN_free>;
using BioPointer = OpenSslPointer<BIO, BIO_free>;
using CipherContext = OpenSslPointer<EVP_CIPHER_CTX, EVP_CIPHER_CTX_free>;
using DigestContext = OpenSslPointer<EVP_MD_CTX, EVP_MD_CTX_free>;
using EcdsaSignature = OpenSslPointer<ECDSA_SIG, ECDSA_SIG_free>;
using KeyContext = OpenSslPointer<EVP_PKEY_CTX, EVP_PKEY_CTX_free>;
using KeyParameters = OpenSslPointer<OSSL_PARAM, OSSL_PARAM_free>;
using ParameterBuilder = OpenSslPointer<OSSL_PARAM_BLD, OSSL_PARAM_BLD_free>;

/*!
    The size in bytes of a coordinate of P-256, of a number in its signatures, and of an Ed25519
    key.
*/
inline constexpr int coordinateSize = 32;

/*! Casts to the type of bytes in OpenSSL's functions. @{ */
inline const unsigned char *openSslBytes(const QByteArray &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData());
}
inline unsigned char *openSslBytes(QByteArray &bytes)
{
    return reinterpret_cast<unsigned char *>(bytes.data());
}
/*! @} */

/*! Returns the number in \a bytes, whose most significant byte is the first. */
inline BigNumber toBigNumber(const QByteArray &bytes)
{
    return BigNumber(BN_bin2bn(openSslBytes(bytes), int(bytes.size()), nullptr));
}

/*! Returns \a key in PEM, unencrypted, as its provider writes it; empty if it can't. */
Secret writePem(const EvpKey &key);

} // namespace DeviceSignIn
