// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "jose/signingkey.h"

#include "jose/jwa.h"
#include "jose/jwk.h"
#include "jose/opensslerrors.h"

#include <openssl/bio.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <utility>

namespace DeviceSignIn {

namespace {

/*! A key in PEM is a few kilobytes long. */
constexpr qsizetype longestPem = 64 * 1024;

using Bio = std::unique_ptr<BIO, decltype(&BIO_free)>;

/*! Without it OpenSSL would ask for a passphrase on the terminal. */
int noPassphrase(char *, int, int, void *)
{
    return -1;
}

/*! Whether the private half is there, and belongs to the public one. */
bool isWhole(const EvpKey &key)
{
    const QByteArray probe("DeviceSignIn");
    return verifyBytes(key, probe, signBytes(key, probe));
}

} // namespace

SigningKey::SigningKey(EvpKey key)
    : m_key(std::move(key))
{}

SigningKey SigningKey::generate()
{
    EVP_PKEY *key = EVP_EC_gen("P-256");
    if (!key)
        qFatal("OpenSSL can't make a key");
    return SigningKey(EvpKey(key, EVP_PKEY_free));
}

std::optional<SigningKey> SigningKey::fromPem(const Secret &pem)
{
    const OpenSslErrors errors;
    if (pem.isEmpty() || pem.reveal().size() > longestPem)
        return std::nullopt;
    const Bio bio(BIO_new_mem_buf(pem.reveal().constData(), int(pem.reveal().size())), BIO_free);
    const EvpKey key(PEM_read_bio_PrivateKey(bio.get(), nullptr, noPassphrase, nullptr),
                     EVP_PKEY_free);
    if (!algorithmFor(key) || !isWhole(key))
        return std::nullopt;
    return SigningKey(key);
}

Secret SigningKey::toPem() const
{
    // A BIO that wipes its memory when it ends.
    const Bio bio(BIO_new(BIO_s_secmem()), BIO_free);
    char *text = nullptr;
    if (PEM_write_bio_PrivateKey(bio.get(), m_key.get(), nullptr, nullptr, 0, nullptr, nullptr)
        != 1)
        qFatal("OpenSSL does not write the key");
    const long size = BIO_get_mem_data(bio.get(), &text);
    return Secret(QByteArray(text, size));
}

JwsAlgorithm SigningKey::algorithm() const
{
    return algorithmFor(m_key).value();
}

QJsonObject SigningKey::publicJwk() const
{
    return DeviceSignIn::publicJwk(m_key);
}

QByteArray SigningKey::thumbprint() const
{
    return DeviceSignIn::thumbprint(publicJwk());
}

QByteArray SigningKey::sign(const QByteArray &message) const
{
    QByteArray signature = signBytes(m_key, message);
    if (signature.isEmpty())
        qFatal("OpenSSL does not sign");
    return signature;
}

} // namespace DeviceSignIn
