// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "protocol/failure.h"

#include "text/hiddencharacters.h"

#include <iterator>

namespace DeviceSignIn {

namespace {

using Kind = Failure::Kind;

struct ReasonEntry
{
    Reason reason = Reason::None;
    Kind kind = Kind::None;
    bool isTemporary = false;
    /*! The word for scripts that errorName() returns. */
    const char *name = "";
};

constexpr ReasonEntry reasonTable[] = {
    {Reason::None, Kind::None, false, ""},
    {Reason::NotConfigured, Kind::Final, false, "not_configured"},
    {Reason::HostNotFound, Kind::Retryable, true, "network"},
    {Reason::Unreachable, Kind::Retryable, true, "network"},
    {Reason::TimedOut, Kind::Retryable, true, "network"},
    {Reason::ServerBusy, Kind::Retryable, true, "network"},
    {Reason::Tls, Kind::UnexpectedResponse, false, "tls"},
    {Reason::WrongClock, Kind::UnexpectedResponse, true, "wrong_clock"},
    {Reason::CaptivePortal, Kind::UnexpectedResponse, true, "captive_portal"},
    {Reason::Redirected, Kind::UnexpectedResponse, false, "redirect"},
    {Reason::NotOAuth, Kind::UnexpectedResponse, false, "not_oauth"},
    {Reason::InvalidResponse, Kind::Final, false, "invalid_response"},
    {Reason::UnsafeResponse, Kind::Final, false, "unsafe_response"},
    {Reason::WrongIdentity, Kind::Final, false, "wrong_identity"},
    {Reason::UnverifiedIdentity, Kind::Final, false, "unverified_identity"},
    {Reason::WrongIssuer, Kind::Final, false, "wrong_issuer"},
    {Reason::NoDeviceGrant, Kind::Final, false, "no_device_grant"},
    {Reason::ClientRefused, Kind::Final, false, "invalid_response"},
    {Reason::ScopeRefused, Kind::Final, false, "invalid_response"},
    {Reason::CodeRefused, Kind::Final, false, "invalid_grant"},
    {Reason::ServerRefused, Kind::Final, false, "invalid_response"},
    {Reason::KeyUnusable, Kind::Final, false, "key_unusable"},
    {Reason::NotSignedIn, Kind::Final, false, "not_signed_in"},
    {Reason::NotStorable, Kind::Retryable, true, "not_storable"},
    {Reason::ResponseTooLarge, Kind::Final, false, "response_too_large"},
    {Reason::ProxyUnreachable, Kind::Retryable, true, "proxy"},
    {Reason::ProxyRefused, Kind::UnexpectedResponse, false, "proxy_refused"},
    {Reason::RefreshRefused, Kind::Final, false, "sign_in_needed"},
    {Reason::LockHeld, Kind::Retryable, true, "lock_held"},
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

bool Failure::isTemporary() const
{
    return entryFor(reason).isTemporary;
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
