// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "protocol/failure.h"

#include "protocol/safety.h"

namespace DeviceSignIn {

QString errorName(const Failure &failure)
{
    if (!failure.code.isEmpty())
        return failure.code;
    switch (failure.reason) {
    case Reason::None:
        return {};
    case Reason::NotConfigured:
        return QStringLiteral("not_configured");
    case Reason::HostNotFound:
    case Reason::Unreachable:
    case Reason::TimedOut:
    case Reason::ServerBusy:
        return QStringLiteral("network");
    case Reason::Tls:
        return QStringLiteral("tls");
    case Reason::WrongClock:
        return QStringLiteral("wrong_clock");
    case Reason::CaptivePortal:
        return QStringLiteral("captive_portal");
    case Reason::Redirected:
        return QStringLiteral("redirect");
    case Reason::NotOAuth:
        return QStringLiteral("not_oauth");
    case Reason::UnsafeResponse:
        return QStringLiteral("unsafe_response");
    case Reason::WrongIdentity:
        return QStringLiteral("wrong_identity");
    case Reason::WrongIssuer:
        return QStringLiteral("wrong_issuer");
    case Reason::NoDeviceGrant:
        return QStringLiteral("no_device_grant");
    case Reason::CodeRefused:
        return QStringLiteral("invalid_grant");
    case Reason::NotSignedIn:
        return QStringLiteral("not_signed_in");
    case Reason::InvalidResponse:
    case Reason::ClientRefused:
    case Reason::ScopeRefused:
    case Reason::ServerRefused:
        break;
    }
    return QStringLiteral("invalid_response");
}

bool isTransient(Reason reason)
{
    return reason == Reason::HostNotFound || reason == Reason::Unreachable
           || reason == Reason::TimedOut || reason == Reason::ServerBusy;
}

bool isUnexpectedResponse(Reason reason)
{
    return reason == Reason::CaptivePortal || reason == Reason::Tls || reason == Reason::WrongClock
           || reason == Reason::Redirected || reason == Reason::NotOAuth;
}

QString oneLine(const QString &text, qsizetype maximum)
{
    // Cut first: what comes from outside may be long.
    const QString line = withoutHiddenCharacters(text.left(4 * maximum)).simplified();
    return line.size() <= maximum ? line : QString(line.left(maximum - 1) + QChar(0x2026));
}

} // namespace DeviceSignIn
