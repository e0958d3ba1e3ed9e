// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "jose/export.h"
#include "signin/signinhost.h"

#include <chrono>
#include <memory>

namespace DeviceSignIn {

class KioskPrivate;

// The full name of the base is for Qt 6.4's tools, which can't find it by the short one.

/*!
    A device to which anybody may come. A visit begins by a press, and ends when the person leaves:
    by signing out, or by going away and leaving the screen untouched. Either way the tokens are
    revoked.

    Each visit has a sign-in of its own, and nothing is left of it afterwards, provided that it comes
    with a store that ends with it.

    \code
    Kiosk kiosk([] { return … }, 3min, &clock);
    connect(&kiosk, &SignInHost::signInChanged, …); // null: show the welcome screen
    \endcode
*/
class DEVICESIGNIN_EXPORT Kiosk : public DeviceSignIn::SignInHost
{
    Q_OBJECT

    /*! Until the person is signed out; 0 as long as that is not about to happen. */
    Q_PROPERTY(int secondsLeft READ secondsLeft NOTIFY secondsLeftChanged)
    /*! How long a person who is signed in may leave the screen untouched, in seconds. */
    Q_PROPERTY(int signOutAfter READ signOutAfter CONSTANT)

public:
    /*! Whole seconds: people wait for them. */
    using Seconds = std::chrono::seconds;

    /*! The shortest signOutAfter; less is taken for it. */
    static constexpr Seconds shortest{5};
    /*! What most kiosks want. */
    static constexpr Seconds usual{180};
    /*! The longest signOutAfter; more is taken for it. */
    static constexpr Seconds longest{3600};
    /*! It is counted down for the last so many seconds, but never for more than half of the time. */
    static constexpr Seconds countdown{20};
    /*! Longer than it takes to fetch a phone and approve: so long a code stays for somebody who does. */
    static constexpr Seconds approvalTime{300};

    /*! \a clock is not owned, and must live longer than this. */
    Kiosk(CreateSignIn create, Seconds signOutAfter, Clock *clock, QObject *parent = nullptr);
    ~Kiosk() override;

    /*! The properties of these names. @{ */
    int secondsLeft() const;
    int signOutAfter() const;
    /*! @} */

    /*! Begins a sign-in; does nothing during a visit. */
    Q_INVOKABLE void beginVisit();
    /*! Signs out whoever is signed in; signIn() is null when that is done. */
    Q_INVOKABLE void endVisit();
    /*! Somebody is there. */
    Q_INVOKABLE void touch();

Q_SIGNALS:
    /*! Once a second while it is counted down, and when that ends. */
    void secondsLeftChanged();

private:
    friend class KioskPrivate;
    std::unique_ptr<KioskPrivate> d;
};

} // namespace DeviceSignIn
