// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "words.h"

namespace DeviceSignIn {

QString sentence(Reason reason)
{
    switch (reason) {
    case Reason::None:
        break;
    case Reason::NotConfigured:
        return QStringLiteral("This device has not been told where to sign in.");
    case Reason::HostNotFound:
        return QStringLiteral("The sign-in server's name can't be found. Is the network up?");
    case Reason::Unreachable:
        return QStringLiteral("The sign-in server can't be reached. Is the network up?");
    case Reason::TimedOut:
        return QStringLiteral("The sign-in server does not answer.");
    case Reason::ServerBusy:
        return QStringLiteral("The sign-in server is busy or out of order right now.");
    case Reason::Tls:
        return QStringLiteral("The sign-in server's certificate can't be trusted, "
                              "so nothing was sent.");
    case Reason::WrongClock:
        return QStringLiteral("Date and time of this device are wrong, "
                              "so no safe connection is possible. Please set them.");
    case Reason::CaptivePortal:
        return QStringLiteral("This network wants you to log in to it first.");
    case Reason::Redirected:
        return QStringLiteral("The sign-in server sends this device elsewhere.");
    case Reason::NotOAuth:
        return QStringLiteral("Something other than the sign-in server has answered.");
    case Reason::InvalidResponse:
        return QStringLiteral("The sign-in server's answer makes no sense.");
    case Reason::UnsafeResponse:
        return QStringLiteral("The sign-in server's answer is not safe to show.");
    case Reason::WrongIdentity:
        return QStringLiteral("The sign-in server's word on who signed in can't be trusted.");
    case Reason::UnverifiedIdentity:
        return QStringLiteral("The sign-in server's word on who signed in can't be verified.");
    case Reason::WrongIssuer:
        return QStringLiteral("This is not the sign-in server that this device was set up for.");
    case Reason::NoDeviceGrant:
        return QStringLiteral("The sign-in server does not offer this way of signing in.");
    case Reason::ClientRefused:
        return QStringLiteral("The sign-in server does not know this app.");
    case Reason::ScopeRefused:
        return QStringLiteral("The sign-in server does not give this app what it asks for.");
    case Reason::CodeRefused:
        return QStringLiteral("The sign-in server does not accept this sign-in any more.");
    case Reason::ServerRefused:
        return QStringLiteral("The sign-in server has refused.");
    case Reason::KeyUnusable:
        return QStringLiteral("A key of this device can't be used.");
    case Reason::NotSignedIn:
        return QStringLiteral("Nobody is signed in.");
    case Reason::NotStorable:
        return QStringLiteral("The sign-in was not renewed, because it could not be kept.");
    case Reason::ResponseTooLarge:
        return QStringLiteral("The sign-in server's answer is too large to be one.");
    case Reason::ProxyUnreachable:
        return QStringLiteral("The proxy that leads to the sign-in server can't be reached.");
    case Reason::ProxyRefused:
        return QStringLiteral("The proxy does not let this device through to the sign-in server.");
    case Reason::RefreshRefused:
        return QStringLiteral(
            "The sign-in server does not renew this sign-in: please sign in again. "
            "Until then the old one is kept.");
    case Reason::LockHeld:
        return QStringLiteral("Another program of this device has been renewing this sign-in for "
                              "too long.");
    }
    return {};
}

QString sentence(const Failure &failure)
{
    const QString words = sentence(failure.reason);
    // Whoever set up this machine may have forgotten which proxy it has.
    const bool isProxy =
        failure.reason == Reason::ProxyUnreachable || failure.reason == Reason::ProxyRefused;
    return isProxy && !failure.detail.isEmpty() ? QString(words + u" (" + failure.detail + u')')
                                                : words;
}

QString sentence(TokenStore::Status status)
{
    switch (status) {
    case TokenStore::Status::Done:
    case TokenStore::Status::NotFound:
        break;
    case TokenStore::Status::Locked:
        return QStringLiteral("The keychain is locked.");
    case TokenStore::Status::Unavailable:
        return QStringLiteral("There is no keychain here, or the store's files can't be read.");
    case TokenStore::Status::TimedOut:
        return QStringLiteral("The keychain does not answer.");
    case TokenStore::Status::DiskFull:
        return QStringLiteral("The disk is full.");
    case TokenStore::Status::ReadOnly:
        return QStringLiteral("The disk is read-only.");
    case TokenStore::Status::WrongPermissions:
        return QStringLiteral("The store's folder has the wrong permissions: it has to be this "
                              "user's, and this user's alone.");
    case TokenStore::Status::NoLock:
        return QStringLiteral("No lock can be made that keeps two programs from renewing one "
                              "sign-in at once.");
    }
    return {};
}

QString inWords(std::chrono::seconds time)
{
    const auto count = [](qint64 number, const QString &unit) -> QString {
        return QString::number(number) + u' ' + unit + (number == 1 ? u"" : u"s");
    };
    if (time < std::chrono::seconds(100))
        return count(time.count(), QStringLiteral("second"));
    return count(std::chrono::round<std::chrono::minutes>(time).count(), QStringLiteral("minute"));
}

} // namespace DeviceSignIn
