// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "jose/export.h"
#include "signin/signin.h"

#include <chrono>
#include <memory>

namespace DeviceSignIn {

class Clock;
class KioskPrivate;
class SignInFactory;

// The base class has its full name because Qt 6.4's tools can't find it by the short one.

/*!
    A device in a public place that anyone may use. A visit begins with beginVisit(). It ends when
    the person signs out or does not touch the screen for the time signOutAfter. In both cases the
    tokens are revoked.

    Each visit has a sign-in of its own, whose tokens are kept in memory only. No tokens are left
    after the visit.

    \code
    SignInFactory factory(client);
    Kiosk kiosk(&factory, 3min);
    connect(&kiosk, &SignInHost::signInChanged, …); // null: show the welcome screen
    \endcode

    Show it in QML by a KioskPage, which calls the functions below. A page of your own calls touch()
    for every key and every movement of a pointer.
*/
class DEVICESIGNIN_EXPORT Kiosk : public DeviceSignIn::SignInHost
{
    Q_OBJECT

    /*! The number of seconds until the person is signed out, during the countdown; 0 otherwise. */
    Q_PROPERTY(int secondsLeft READ secondsLeft NOTIFY secondsLeftChanged)
    /*! The time in seconds without a touch after which a person who is signed in is signed out. */
    Q_PROPERTY(int signOutAfter READ signOutAfter CONSTANT)

public:
    /*! The unit of all times of this class. */
    using Seconds = std::chrono::seconds;

    /*! The shortest signOutAfter; a shorter value is replaced by it. */
    static constexpr Seconds shortest{5};
    /*! The recommended signOutAfter. */
    static constexpr Seconds usual{180};
    /*! The longest signOutAfter; a longer value is replaced by it. */
    static constexpr Seconds longest{3600};
    /*! The length of the countdown, which is limited to half of signOutAfter. */
    static constexpr Seconds countdown{20};
    /*!
        The shortest time for which a code is shown without a touch, enough to fetch a phone and
        approve.
    */
    static constexpr Seconds approvalTime{300};

    /*! Creates each visit by \a factory, which is not owned and must outlive this object. */
    explicit Kiosk(const SignInFactory *factory, Seconds signOutAfter = usual,
                   QObject *parent = nullptr);
    /*!
        \internal \a create creates the sign-in of each visit. \a clock is not owned and must
        outlive this object.
    */
    Kiosk(CreateSignIn create, Seconds signOutAfter, Clock *clock, QObject *parent = nullptr);
    ~Kiosk() override;

    /*! Getters of the properties of the same names. @{ */
    int secondsLeft() const;
    int signOutAfter() const;
    /*! @} */

    /*! Begins a visit with a new sign-in. Does nothing during a visit. */
    Q_INVOKABLE void beginVisit();
    /*!
        Ends the visit: signs the person out, which revokes the tokens. signIn() is null when that
        has ended.
    */
    Q_INVOKABLE void endVisit();
    /*! Must be called when a person has used the screen. Restarts the time of signOutAfter. */
    Q_INVOKABLE void touch();

Q_SIGNALS:
    /*! Emitted once a second during the countdown, and at its end. */
    void secondsLeftChanged();

private:
    friend class KioskPrivate;
    std::unique_ptr<KioskPrivate> d;
};

} // namespace DeviceSignIn
