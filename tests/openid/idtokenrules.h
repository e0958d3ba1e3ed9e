// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "openid/idtoken.h"

#include <QJsonObject>
#include <QTimeZone>

namespace DeviceSignIn {

inline constexpr qint64 nowSeconds = 1'767'268'800; // 2026-01-01T12:00:00Z

/*! What checkIdToken() has found. */
enum class Verdict { Good, UnknownKey, Wrong };

inline Verdict verdictOf(const IdTokenResult &answer)
{
    if (const auto *unverified = std::get_if<UnverifiedSignature>(&answer))
        return unverified->failure.reason == Reason::WrongIdentity ? Verdict::Wrong
                                                                   : Verdict::UnknownKey;
    return std::holds_alternative<Failure>(answer) ? Verdict::Wrong : Verdict::Good;
}

/*! Why the token was refused; empty if it was not. */
inline QString detailOf(const IdTokenResult &answer)
{
    if (const auto *unverified = std::get_if<UnverifiedSignature>(&answer))
        return unverified->failure.detail;
    const auto *failure = std::get_if<Failure>(&answer);
    return failure ? failure->detail : QString();
}

/*! The rules of the client "tv" at https://a.example. */
inline IdTokenRules ourRules()
{
    IdTokenRules rules;
    rules.issuer = "https://a.example";
    rules.clientId = "tv";
    rules.now = QDateTime::fromSecsSinceEpoch(nowSeconds, QTimeZone::utc());
    return rules;
}

/*! Claims that fulfill ourRules(). */
inline QJsonObject goodClaims()
{
    return {{"iss", "https://a.example"},
            {"aud", "tv"},
            {"sub", "17"},
            {"exp", nowSeconds + 3600},
            {"iat", nowSeconds - 5}};
}

} // namespace DeviceSignIn
