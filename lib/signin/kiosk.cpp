// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "signin/kiosk.h"

#include "client/clock.h"
#include "signin/signinfactory.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace DeviceSignIn {

using std::chrono::milliseconds;

class KioskPrivate
{
public:
    using Seconds = Kiosk::Seconds;

    KioskPrivate(Kiosk *kiosk, CreateSignIn create_, Seconds signOutAfter_, Clock *clock_);

    void beginVisit();
    void endVisit();
    void touch();

    /*! A change of this state shows new information to the person. */
    struct VisitState
    {
        Session::State session = Session::State::Restoring;
        bool isFlowActive = false;

        bool operator==(const VisitState &) const = default;
    };

    void handleStateChange();
    void checkTime();
    std::optional<std::chrono::milliseconds> signOutTime() const;
    void setSecondsLeft(int seconds);

    Kiosk *q;
    CreateSignIn create;
    Seconds signOutAfter;
    Clock *clock;
    std::unique_ptr<Alarm> alarm;
    /*! The time of the last touch or change of state. */
    std::chrono::milliseconds touched{0};
    VisitState state;
    /*! Whether the visit ends as soon as the state of the session allows it. */
    bool isEnding = false;
    int secondsLeft = 0;
};

KioskPrivate::KioskPrivate(Kiosk *kiosk, CreateSignIn create_, Seconds signOutAfter_, Clock *clock_)
    : q(kiosk)
    , create(std::move(create_))
    , signOutAfter(std::clamp(signOutAfter_, Kiosk::shortest, Kiosk::longest))
    , clock(clock_)
    , alarm(clock->createAlarm())
{
    QObject::connect(alarm.get(), &Alarm::rang, q, [this] { checkTime(); });
}

void KioskPrivate::beginVisit()
{
    if (q->signIn())
        return;
    isEnding = false;
    state = {};
    q->setSignIn(create());
    QObject::connect(q->signIn()->session(), &Session::stateChanged, q,
                     [this] { handleStateChange(); });
    QObject::connect(q->signIn()->flow(), &DeviceFlow::stateChanged, q,
                     [this] { handleStateChange(); });
    touch();
    q->signIn()->begin();
}

void KioskPrivate::endVisit()
{
    if (!q->signIn())
        return;
    isEnding = true;
    switch (q->signIn()->session()->state()) {
    case Session::State::SignedIn:
        q->signIn()->session()->signOut();
        break;
    case Session::State::Storing:
    case Session::State::SigningOut:
        break; // both states end soon, and handleStateChange() continues
    case Session::State::Restoring:
    case Session::State::SignedOut:
        alarm->stop();
        setSecondsLeft(0);
        q->dropSignIn();
    }
}

void KioskPrivate::touch()
{
    touched = clock->now();
    checkTime();
}

void KioskPrivate::handleStateChange()
{
    // A refresh does not change this state. After a change the person gets time to read the new
    // information.
    const VisitState now{q->signIn()->session()->state(), q->signIn()->flow()->isActive()};
    if (std::exchange(state, now) == now)
        return;
    touch();
    if (!isEnding)
        return;
    // Called from the event loop, so that other receivers of the signal can still use the sign-in.
    QMetaObject::invokeMethod(
        q,
        [this] {
            if (isEnding)
                endVisit();
        },
        Qt::QueuedConnection);
}

/*!
    Starts the countdown or ends the visit when it is time for that, and sets the alarm for the next
    change.
*/
void KioskPrivate::checkTime()
{
    const auto end = signOutTime();
    if (!end) {
        alarm->stop();
        setSecondsLeft(0);
        return;
    }
    const milliseconds left = *end - clock->now();
    if (left <= milliseconds(0)) {
        endVisit();
        return;
    }
    const bool isSignedIn = q->signIn()->session()->state() == Session::State::SignedIn;
    const Seconds counted = isSignedIn ? std::min(Kiosk::countdown, signOutAfter / 2) : Seconds(0);
    const Seconds shown = std::chrono::ceil<Seconds>(left);
    setSecondsLeft(left <= counted ? int(shown.count()) : 0);
    alarm->setFor(left <= counted ? *end - shown + Seconds(1) : *end - counted);
}

/*!
    The time at which the visit ends; none outside a visit and while tokens are stored or revoked.
*/
std::optional<milliseconds> KioskPrivate::signOutTime() const
{
    if (!q->signIn())
        return std::nullopt;
    switch (q->signIn()->session()->state()) {
    case Session::State::SignedIn:
        return touched + signOutAfter;
    case Session::State::Restoring:
    case Session::State::SignedOut:
        return touched
               + (q->signIn()->flow()->isActive() ? std::max(signOutAfter, Kiosk::approvalTime)
                                                  : signOutAfter);
    case Session::State::Storing:
    case Session::State::SigningOut:
        break;
    }
    return std::nullopt;
}

void KioskPrivate::setSecondsLeft(int seconds)
{
    if (std::exchange(secondsLeft, seconds) != seconds)
        Q_EMIT q->secondsLeftChanged();
}

// ---------------------------------------------------------------------------- Kiosk

Kiosk::Kiosk(const SignInFactory *factory, Seconds signOutAfter, QObject *parent)
    : Kiosk([factory] { return factory->createVisit(); }, signOutAfter, factory->clock(), parent)
{}

Kiosk::Kiosk(CreateSignIn create, Seconds signOutAfter, Clock *clock, QObject *parent)
    : SignInHost(parent)
    , d(std::make_unique<KioskPrivate>(this, std::move(create), signOutAfter, clock))
{}

Kiosk::~Kiosk() = default;

int Kiosk::secondsLeft() const
{
    return d->secondsLeft;
}

int Kiosk::signOutAfter() const
{
    return int(d->signOutAfter.count());
}

void Kiosk::beginVisit()
{
    d->beginVisit();
}

void Kiosk::endVisit()
{
    d->endVisit();
}

void Kiosk::touch()
{
    d->touch();
}

} // namespace DeviceSignIn
