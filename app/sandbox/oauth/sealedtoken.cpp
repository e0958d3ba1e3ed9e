// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "sandbox/oauth/sealedtoken.h"

#include "jose/crypto.h"

#include <QDataStream>
#include <QIODevice>

namespace DeviceSignIn {

namespace {

constexpr qsizetype codeSize = 32;

QByteArray toBytes(const TokenContent &content)
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream << quint8(content.kind) << content.family << content.generation << content.expiry
           << content.key;
    return bytes;
}

TokenContent fromBytes(const QByteArray &bytes)
{
    TokenContent content;
    quint8 kind = 0;
    QDataStream stream(bytes);
    stream >> kind >> content.family >> content.generation >> content.expiry >> content.key;
    content.kind = TokenContent::Kind(kind);
    return content;
}

} // namespace

TokenSeal::TokenSeal()
    : m_key(randomBytes(32))
{}

Secret TokenSeal::seal(const TokenContent &content) const
{
    const QByteArray bytes = toBytes(content);
    return Secret(base64Url(bytes + authenticationCode(m_key.reveal(), bytes)));
}

std::optional<TokenContent> TokenSeal::open(const Secret &token) const
{
    const auto decoded = QByteArray::fromBase64Encoding(
        token.reveal(), QByteArray::Base64UrlEncoding | QByteArray::AbortOnBase64DecodingErrors);
    // Some other texts decode to the same bytes; only the one that we wrote is the token.
    if (!decoded || (*decoded).size() <= codeSize || base64Url(*decoded) != token.reveal())
        return std::nullopt;
    const QByteArray bytes = (*decoded).chopped(codeSize);
    const QByteArray code = (*decoded).last(codeSize);
    if (!equalInConstantTime(authenticationCode(m_key.reveal(), bytes), code))
        return std::nullopt;
    return fromBytes(bytes);
}

} // namespace DeviceSignIn
