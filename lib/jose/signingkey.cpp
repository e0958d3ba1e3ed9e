// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "jose/signingkey.h"

#include "jose/jwa.h"
#include "jose/jwk.h"
#include "jose/openssl.h"
#include "jose/opensslprovider_p.h"

#include <openssl/pem.h>
#include <utility>

namespace DeviceSignIn {

namespace {

/*! The longest PEM that is read, in bytes. A key has a few kilobytes. */
constexpr qsizetype longestPem = 64 * 1024;

/*!
    Reports to OpenSSL that there is no passphrase. Without this callback OpenSSL would request one
    on the terminal.
*/
int noPassphrase(char *, int, int, void *)
{
    return -1;
}

/*! Whether \a key has a private key that belongs to its public key. */
bool isWhole(const EvpKey &key)
{
    const QByteArray probe("DeviceSignIn");
    return verifyBytes(key, probe, signBytes(key, probe));
}

} // namespace

SigningKey::SigningKey(EvpKey key)
    : m_key(std::move(key))
    , m_publicHalf(m_key)
{}

SigningKey::SigningKey(EvpKey key, EvpKey publicHalf, std::shared_ptr<OpenSslProvider> hardware)
    : m_key(std::move(key))
    , m_publicHalf(std::move(publicHalf))
    , m_hardware(std::move(hardware))
{}

SigningKey SigningKey::generate()
{
    const OpenSslErrors errors;
    return SigningKey(EvpKey(EVP_EC_gen("P-256"), EVP_PKEY_free));
}

std::optional<SigningKey> SigningKey::fromPem(const Secret &pem)
{
    const OpenSslErrors errors;
    if (pem.isEmpty() || pem.reveal().size() > longestPem)
        return std::nullopt;
    const BioPointer bio(BIO_new_mem_buf(pem.reveal().constData(), int(pem.reveal().size())));
    const EvpKey key(PEM_read_bio_PrivateKey(bio.get(), nullptr, noPassphrase, nullptr),
                     EVP_PKEY_free);
    if (!algorithmFor(key) || !isWhole(key))
        return std::nullopt;
    return SigningKey(key);
}

Secret SigningKey::toPem() const
{
    return m_hardware ? m_hardware->toPem(m_key) : writePem(m_key);
}

bool SigningKey::isInHardware() const
{
    return bool(m_hardware);
}

QString SigningKey::provider() const
{
    return m_hardware ? m_hardware->name() : QString();
}

JwsAlgorithm SigningKey::algorithm() const
{
    return algorithmFor(m_publicHalf).value_or(JwsAlgorithm::ES256);
}

QJsonObject SigningKey::publicJwk() const
{
    return DeviceSignIn::publicJwk(m_publicHalf);
}

QByteArray SigningKey::thumbprint() const
{
    return DeviceSignIn::thumbprint(publicJwk());
}

QByteArray SigningKey::sign(const QByteArray &message) const
{
    return m_hardware ? m_hardware->sign(m_key, algorithm(), message) : signBytes(m_key, message);
}

Secret writePem(const EvpKey &key)
{
    const OpenSslErrors errors;
    // This kind of BIO wipes its memory when it is destroyed.
    const BioPointer bio(BIO_new(BIO_s_secmem()));
    char *text = nullptr;
    if (!key
        || PEM_write_bio_PrivateKey(bio.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr)
               != 1)
        return {};
    const long size = BIO_get_mem_data(bio.get(), &text);
    return Secret(QByteArray(text, size));
}

} // namespace DeviceSignIn
