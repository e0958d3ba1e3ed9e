// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "sandbox/tables/tokencodec.h"

#include "jose/crypto.h"

#include <QDataStream>
#include <QIODevice>

namespace DeviceSignIn {

namespace {

constexpr qsizetype authenticationCodeSize = 32;

QByteArray serialize(const TokenContent &content)
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream << quint8(content.kind) << content.family << content.generation << content.expiry
           << content.key;
    return bytes;
}

TokenContent deserialize(const QByteArray &bytes)
{
    TokenContent content;
    quint8 kind = 0;
    QDataStream stream(bytes);
    stream >> kind >> content.family >> content.generation >> content.expiry >> content.key;
    content.kind = TokenContent::Kind(kind);
    return content;
}

} // namespace

TokenCodec::TokenCodec()
    : m_key(randomBytes(32))
{}

Secret TokenCodec::encode(const TokenContent &content) const
{
    const QByteArray bytes = serialize(content);
    return Secret(base64Url(bytes + hmacSha256(m_key.reveal(), bytes)));
}

std::optional<TokenContent> TokenCodec::decode(const Secret &token) const
{
    const auto decoded = fromBase64Url(token.reveal());
    if (!decoded || decoded->size() <= authenticationCodeSize)
        return std::nullopt;
    const QByteArray bytes = decoded->chopped(authenticationCodeSize);
    const QByteArray code = decoded->last(authenticationCodeSize);
    if (!equalInConstantTime(hmacSha256(m_key.reveal(), bytes), code))
        return std::nullopt;
    return deserialize(bytes);
}

} // namespace DeviceSignIn
