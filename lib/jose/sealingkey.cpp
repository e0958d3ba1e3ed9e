// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "jose/sealingkey.h"

#include "jose/crypto.h"
#include "jose/opensslerrors.h"

#include <memory>
#include <openssl/evp.h>

namespace DeviceSignIn {

namespace {

/*! So that one form can be told from a later one. */
constexpr char version = 1;
constexpr qsizetype versionSize = 1;
/*! 96 bits, as the standard recommends; chosen at random, they may be used 2^32 times with a key. */
constexpr qsizetype nonceSize = 12;
constexpr qsizetype tagSize = 16;
constexpr qsizetype headSize = versionSize + nonceSize;

struct FreeContext
{
    void operator()(EVP_CIPHER_CTX *context) const { EVP_CIPHER_CTX_free(context); }
};
using Context = std::unique_ptr<EVP_CIPHER_CTX, FreeContext>;

const unsigned char *data(const QByteArray &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData());
}

unsigned char *data(QByteArray *bytes)
{
    return reinterpret_cast<unsigned char *>(bytes->data());
}

enum Direction { Opening, Sealing };

/*! A context that knows key, nonce and label; null if OpenSSL has none. */
Context begin(Direction direction, const Secret &key, const QByteArray &nonce,
              const QByteArray &label)
{
    Context context(EVP_CIPHER_CTX_new());
    int size = 0;
    const bool works =
        context
        && EVP_CipherInit_ex(context.get(), EVP_aes_256_gcm(), nullptr, data(key.reveal()),
                             data(nonce), direction)
               == 1
        && EVP_CipherUpdate(context.get(), nullptr, &size, data(label), int(label.size())) == 1;
    return works ? std::move(context) : nullptr;
}

bool transform(EVP_CIPHER_CTX *context, const QByteArray &from, QByteArray *to)
{
    int size = 0;
    to->resize(from.size());
    return EVP_CipherUpdate(context, data(to), &size, data(from), int(from.size())) == 1;
}

bool finish(EVP_CIPHER_CTX *context)
{
    // GCM has nothing left to write, but OpenSSL wants a place for it.
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
    if (material.reveal().size() < shortest)
        return std::nullopt;
    // Bytes of any number and form become a key of the right size, which is for nothing else.
    return SealingKey(authenticationCode(material.reveal(), "device-signin AES-256-GCM"));
}

QByteArray SealingKey::seal(const Secret &secret, const QByteArray &label) const
{
    const OpenSslErrors errors;
    const QByteArray nonce = randomBytes(nonceSize);
    const Context context = begin(Sealing, m_key, nonce, label);
    QByteArray hidden;
    QByteArray tag(tagSize, Qt::Uninitialized);
    if (!context || !transform(context.get(), secret.reveal(), &hidden) || !finish(context.get())
        || EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_GCM_GET_TAG, int(tagSize), tag.data()) != 1)
        qFatal("OpenSSL does not seal");
    return QByteArray(versionSize, version) + nonce + hidden + tag;
}

std::optional<Secret> SealingKey::open(const QByteArray &sealed, const QByteArray &label) const
{
    if (sealed.size() < headSize + tagSize || sealed.front() != version)
        return std::nullopt;
    const OpenSslErrors errors;
    const QByteArray nonce = sealed.mid(versionSize, nonceSize);
    const QByteArray hidden = sealed.mid(headSize, sealed.size() - headSize - tagSize);
    QByteArray tag = sealed.last(tagSize);
    const Context context = begin(Opening, m_key, nonce, label);
    QByteArray bytes;
    const bool decrypted = context && transform(context.get(), hidden, &bytes);
    // Wiped in any case: before finish() nobody knows whether to believe it.
    Secret secret(std::move(bytes));
    if (!decrypted
        || EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_GCM_SET_TAG, int(tagSize), tag.data()) != 1
        || !finish(context.get()))
        return std::nullopt;
    return secret;
}

} // namespace DeviceSignIn
