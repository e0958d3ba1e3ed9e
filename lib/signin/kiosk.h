// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "jose/export.h"
#include "signin/signin.h"

#include <chrono>
#include <memory>

namespace DeviceSignIn {

class KioskPrivate;
class SignInFactory;

// The base class has its full name because Qt 6.4's tools can't find it by the short one.

/*!
    A device in a public place that anyone may use. A visit begins with beginVisit(). It ends when
    the person signs out, when nobody has used the device for the time signOutAfter, and at the
    latest when it has lasted for the time visitLimit. In all cases the tokens that have arrived are
    revoked, and those that are still on their way as soon as they arrive.

    A code is dropped when it is as old as codeLimit, even if the device is used. If a code is
    approved after the device has not been used for the time recentActivity, the visit begins with
    the countdown, because the person who asked for the code may have left.

    Each visit has a sign-in of its own, whose tokens are kept in memory only. No tokens are left
    after the visit.

    \code
    SignInFactory factory(client);
    Kiosk kiosk(&factory, 3min);
    connect(&kiosk, &SignInHost::signInChanged, …); // null: show the welcome screen
    \endcode

    Show it in QML by a KioskPage, which calls the functions below. A page of your own calls
    recordActivity() for every key and every movement of a pointer.
*/
class DEVICESIGNIN_EXPORT Kiosk : public DeviceSignIn::SignInHost
{
    Q_OBJECT

    /*! The number of seconds until the person is signed out, during the countdown; 0 otherwise. */
    Q_PROPERTY(int secondsLeft READ secondsLeft NOTIFY secondsLeftChanged)
    /*!
        Whether use of the device ends the countdown. It does not when the visit has lasted for
        visitLimit. True outside the countdown.
    */
    Q_PROPERTY(bool canStay READ canStay NOTIFY canStayChanged)
    /*! The time in seconds without use after which a person who is signed in is signed out. */
    Q_PROPERTY(int signOutAfter READ signOutAfter CONSTANT)
    /*!
        The time in seconds after which a visit ends however much the device is used: a key may
        be stuck, for example. A value outside shortestVisit and longestVisit is replaced by the
        nearer of the two.
    */
    Q_PROPERTY(int visitLimit READ visitLimit WRITE setVisitLimit NOTIFY visitLimitChanged)

public:
    /*! The unit of all times of this class. */
    using Seconds = std::chrono::seconds;

    /*! The shortest signOutAfter; a shorter value is replaced by it. */
    static constexpr Seconds shortestSignOutAfter{5};
    /*! The recommended signOutAfter. */
    static constexpr Seconds usualSignOutAfter{180};
    /*! The longest signOutAfter; a longer value is replaced by it. */
    static constexpr Seconds longestSignOutAfter{3600};
    /*! The length of the countdown, which is limited to half of signOutAfter. */
    static constexpr Seconds countdown{20};
    /*!
        The shortest time for which a code is shown without use of the device, enough to fetch a
        phone and approve.
    */
    static constexpr Seconds approvalTime{300};
    /*! The time from the issue of a code to the moment at which it is dropped. */
    static constexpr Seconds codeLimit{600};
    /*!
        The time after the last use of the device during which an approval is taken for that of the
        person at the screen.
    */
    static constexpr Seconds recentActivity{90};
    /*! The smallest visitLimit. */
    static constexpr Seconds shortestVisit{60};
    /*! The visitLimit that is used by default. */
    static constexpr Seconds usualVisit{1800};
    /*! The largest visitLimit. */
    static constexpr Seconds longestVisit{86400};

    /*! Creates each visit by \a factory, which is not owned and must outlive this object. */
    explicit Kiosk(const SignInFactory *factory, Seconds signOutAfter = usualSignOutAfter,
                   QObject *parent = nullptr);
    ~Kiosk() override;

    /*! Getters and setters of the properties of the same names. @{ */
    int secondsLeft() const;
    bool canStay() const;
    int signOutAfter() const;
    int visitLimit() const;
    void setVisitLimit(int seconds);
    /*! @} */

    /*! Begins a visit with a new sign-in. Does nothing during a visit. */
    Q_INVOKABLE void beginVisit();
    /*!
        Ends the visit: signs the person out, which revokes the tokens. signIn() is null when that
        has ended.
    */
    Q_INVOKABLE void endVisit();
    /*!
        Must be called when a person has used the device: a key, a pointer or the screen. Restarts
        the time of signOutAfter. The repeats of a key that is held, and a pointer that trembles,
        do not count.
    */
    Q_INVOKABLE void recordActivity();

Q_SIGNALS:
    /*! Emitted once a second during the countdown, and at its end. */
    void secondsLeftChanged();
    /*! Notify signals of the properties of the same names. @{ */
    void canStayChanged();
    void visitLimitChanged();
    /*! @} */

private:
    friend class KioskPrivate;
    Kiosk();

    std::unique_ptr<KioskPrivate> d;
};

} // namespace DeviceSignIn
