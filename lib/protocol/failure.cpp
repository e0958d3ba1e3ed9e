// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "protocol/failure.h"

#include "protocol/safety.h"

#include <iterator>

namespace DeviceSignIn {

namespace {

using Kind = Failure::Kind;

struct ReasonEntry
{
    Reason reason = Reason::None;
    Kind kind = Kind::None;
    /*! The word for scripts that errorName() returns. */
    const char *name = "";
};

constexpr ReasonEntry reasonTable[] = {
    {Reason::None, Kind::None, ""},
    {Reason::NotConfigured, Kind::Final, "not_configured"},
    {Reason::HostNotFound, Kind::Retryable, "network"},
    {Reason::Unreachable, Kind::Retryable, "network"},
    {Reason::TimedOut, Kind::Retryable, "network"},
    {Reason::ServerBusy, Kind::Retryable, "network"},
    {Reason::Tls, Kind::UnexpectedResponse, "tls"},
    {Reason::WrongClock, Kind::UnexpectedResponse, "wrong_clock"},
    {Reason::CaptivePortal, Kind::UnexpectedResponse, "captive_portal"},
    {Reason::Redirected, Kind::UnexpectedResponse, "redirect"},
    {Reason::NotOAuth, Kind::UnexpectedResponse, "not_oauth"},
    {Reason::InvalidResponse, Kind::Final, "invalid_response"},
    {Reason::UnsafeResponse, Kind::Final, "unsafe_response"},
    {Reason::WrongIdentity, Kind::Final, "wrong_identity"},
    {Reason::UnverifiedIdentity, Kind::Final, "unverified_identity"},
    {Reason::WrongIssuer, Kind::Final, "wrong_issuer"},
    {Reason::NoDeviceGrant, Kind::Final, "no_device_grant"},
    {Reason::ClientRefused, Kind::Final, "invalid_response"},
    {Reason::ScopeRefused, Kind::Final, "invalid_response"},
    {Reason::CodeRefused, Kind::Final, "invalid_grant"},
    {Reason::ServerRefused, Kind::Final, "invalid_response"},
    {Reason::KeyUnusable, Kind::Final, "key_unusable"},
    {Reason::NotSignedIn, Kind::Final, "not_signed_in"},
    {Reason::NotStorable, Kind::Retryable, "not_storable"},
    {Reason::ResponseTooLarge, Kind::Final, "response_too_large"},
    {Reason::ProxyUnreachable, Kind::Retryable, "proxy"},
    {Reason::ProxyRefused, Kind::UnexpectedResponse, "proxy_refused"},
    {Reason::RefreshRefused, Kind::Final, "sign_in_needed"},
    {Reason::LockHeld, Kind::Retryable, "lock_held"},
};

/*! Whether the index of each entry in the table is the number of its reason. */
constexpr bool isInOrder()
{
    for (size_t i = 0; i < std::size(reasonTable); ++i) {
        if (reasonTable[i].reason != Reason(i))
            return false;
    }
    return std::size(reasonTable) == size_t(Reason::LockHeld) + 1;
}
static_assert(isInOrder(),
              "the table has one entry for each reason, in the order of the enumeration");

const ReasonEntry &entryFor(Reason reason)
{
    return reasonTable[size_t(reason)];
}

} // namespace

Failure::Kind Failure::kind() const
{
    return entryFor(reason).kind;
}

QString errorName(const Failure &failure)
{
    return failure.code.isEmpty() ? QString::fromLatin1(entryFor(failure.reason).name)
                                  : failure.code;
}

QString oneLine(const QString &text, qsizetype maximum)
{
    // Text from outside may be very long, so it is cut before it is processed.
    QString line = withoutHiddenCharacters(text.left(4 * maximum)).simplified();
    if (line.size() <= maximum)
        return line;
    QString beginning = line.left(maximum - 1);
    // A character of two code units must not be cut in two.
    if (beginning.back().isHighSurrogate())
        beginning.chop(1);
    // The character that joined an emoji to the next one is invisible without it.
    return withoutHiddenCharacters(beginning).trimmed() + QChar(0x2026);
}

} // namespace DeviceSignIn
