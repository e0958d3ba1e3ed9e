// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "jose/sealingkey.h"

#include "jose/crypto.h"
#include "jose/openssl.h"

namespace DeviceSignIn {

namespace {

/*! The first byte, which distinguishes this format from later ones. */
constexpr char formatVersion = 1;
constexpr qsizetype versionSize = 1;
/*!
    96 bits, as the standard recommends. With random nonces a key may be used for 2^32 encryptions
    (NIST SP 800-38D, section 8.3).
*/
constexpr qsizetype nonceSize = 12;
constexpr qsizetype tagSize = 16;
constexpr qsizetype headSize = versionSize + nonceSize;

enum Direction { Opening, Sealing };

/*! A context with key, nonce and label; null if OpenSSL fails. */
CipherContext startCipher(Direction direction, const Secret &key, const QByteArray &nonce,
                          const QByteArray &label)
{
    CipherContext context(EVP_CIPHER_CTX_new());
    int size = 0;
    const bool works =
        context
        && EVP_CipherInit_ex(context.get(), EVP_aes_256_gcm(), nullptr, openSslBytes(key.reveal()),
                             openSslBytes(nonce), direction)
               == 1
        && EVP_CipherUpdate(context.get(), nullptr, &size, openSslBytes(label), int(label.size()))
               == 1;
    return works ? std::move(context) : nullptr;
}

bool updateCipher(EVP_CIPHER_CTX *context, const QByteArray &from, QByteArray *to)
{
    int size = 0;
    to->resize(from.size());
    return EVP_CipherUpdate(context, openSslBytes(*to), &size, openSslBytes(from), int(from.size()))
           == 1;
}

bool finishCipher(EVP_CIPHER_CTX *context)
{
    // OpenSSL requires a buffer, although GCM writes no bytes at the end.
    unsigned char rest[EVP_MAX_BLOCK_LENGTH];
    int size = 0;
    return EVP_CipherFinal_ex(context, rest, &size) == 1;
}

} // namespace

SealingKey::SealingKey(QByteArray key)
    : m_key(std::move(key))
{}

std::optional<SealingKey> SealingKey::from(const Secret &material)
{
    if (material.reveal().size() < minimumSize)
        return std::nullopt;
    // Derives a key of the right size, for this purpose only, from material of any size.
    return SealingKey(hmacSha256(material.reveal(), "device-signin AES-256-GCM"));
}

QByteArray SealingKey::seal(const Secret &secret, const QByteArray &label) const
{
    const OpenSslErrors errors;
    const QByteArray nonce = randomBytes(nonceSize);
    const CipherContext context = startCipher(Sealing, m_key, nonce, label);
    QByteArray hidden;
    QByteArray tag(tagSize, Qt::Uninitialized);
    if (!context || !updateCipher(context.get(), secret.reveal(), &hidden)
        || !finishCipher(context.get())
        || EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_GCM_GET_TAG, int(tagSize), tag.data()) != 1)
        return {};
    return QByteArray(versionSize, formatVersion) + nonce + hidden + tag;
}

std::optional<Secret> SealingKey::open(const QByteArray &sealed, const QByteArray &label) const
{
    if (sealed.size() < headSize + tagSize || sealed.front() != formatVersion)
        return std::nullopt;
    const OpenSslErrors errors;
    const QByteArray nonce = sealed.mid(versionSize, nonceSize);
    const QByteArray hidden = sealed.mid(headSize, sealed.size() - headSize - tagSize);
    QByteArray tag = sealed.last(tagSize);
    const CipherContext context = startCipher(Opening, m_key, nonce, label);
    QByteArray bytes;
    const bool decrypted = context && updateCipher(context.get(), hidden, &bytes);
    // A Secret wipes the bytes if finishCipher() finds that they were changed.
    Secret secret(std::move(bytes));
    if (!decrypted
        || EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_GCM_SET_TAG, int(tagSize), tag.data()) != 1
        || !finishCipher(context.get()))
        return std::nullopt;
    return secret;
}

} // namespace DeviceSignIn
