// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "signin/kiosk.h"

#include "client/clock.h"
#include "signin/signinaccess.h"
#include "signin/signinfactory.h"
#include "signin/signinfactory_p.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace DeviceSignIn {

using std::chrono::milliseconds;

class KioskPrivate
{
public:
    using Seconds = Kiosk::Seconds;

    KioskPrivate(Kiosk *kiosk, CreateSignIn createVisit_, Seconds signOutAfter_, Clock *clock_);

    static std::unique_ptr<Kiosk> create(CreateSignIn createVisit, Seconds signOutAfter,
                                         Clock *clock)
    {
        std::unique_ptr<Kiosk> kiosk(new Kiosk);
        kiosk->d = std::make_unique<KioskPrivate>(kiosk.get(), std::move(createVisit), signOutAfter,
                                                  clock);
        return kiosk;
    }

    void beginVisit();
    void endVisit();
    void recordActivity();
    void setVisitLimit(Seconds limit);

    /*! A change of this state shows new information to the person. */
    struct VisitState
    {
        Session::State session = Session::State::Restoring;
        bool isFlowActive = false;

        bool operator==(const VisitState &) const = default;
    };

    /*! When a visit ends, and whether use of the device can change that. */
    struct VisitEnd
    {
        milliseconds time;
        bool canStay;
    };

    void handleStateChange();
    void handleCode();
    void handleAlarm();
    void updateAlarm();
    std::optional<VisitEnd> visitEnd() const;
    std::optional<milliseconds> idleEnd() const;
    std::optional<milliseconds> codeEnd() const;
    Seconds countdownTime() const { return std::min(Kiosk::countdown, signOutAfter / 2); }
    bool isSignedIn() const { return q->signIn()->session()->state() == Session::State::SignedIn; }
    void setCountdown(int seconds, bool mayStay);

    Kiosk *q;
    CreateSignIn createVisit;
    Seconds signOutAfter;
    Seconds visitLimit = Kiosk::usualVisit;
    Clock *clock;
    std::unique_ptr<Alarm> alarm;
    /*! When the visit began. */
    milliseconds visitBegin{0};
    /*! The time of the last use of the device. */
    milliseconds lastActivity{0};
    /*! The time from which signOutAfter counts: that of the last use or change of state. */
    milliseconds idleSince{0};
    /*! When the server issued the code that is shown. */
    milliseconds codeIssued{0};
    VisitState state;
    /*! Whether the visit ends as soon as the state of the session allows it. */
    bool isEnding = false;
    int secondsLeft = 0;
    bool canStay = true;
};

KioskPrivate::KioskPrivate(Kiosk *kiosk, CreateSignIn createVisit_, Seconds signOutAfter_,
                           Clock *clock_)
    : q(kiosk)
    , createVisit(std::move(createVisit_))
    , signOutAfter(
          std::clamp(signOutAfter_, Kiosk::shortestSignOutAfter, Kiosk::longestSignOutAfter))
    , clock(clock_)
    , alarm(clock->createAlarm())
{
    QObject::connect(alarm.get(), &Alarm::rang, q, [this] { handleAlarm(); });
}

void KioskPrivate::beginVisit()
{
    if (q->signIn())
        return;
    isEnding = false;
    state = {};
    visitBegin = clock->now();
    q->setSignIn(createVisit());
    QObject::connect(q->signIn()->session(), &Session::stateChanged, q,
                     [this] { handleStateChange(); });
    QObject::connect(q->signIn()->flow(), &DeviceFlow::stateChanged, q,
                     [this] { handleStateChange(); });
    QObject::connect(q->signIn()->flow(), &DeviceFlow::codeChanged, q, [this] { handleCode(); });
    recordActivity();
    q->signIn()->begin();
}

void KioskPrivate::endVisit()
{
    if (!q->signIn())
        return;
    isEnding = true;
    switch (q->signIn()->session()->state()) {
    case Session::State::SignedIn:
    case Session::State::Storing:
        q->signIn()->session()->signOut();
        break;
    case Session::State::SigningOut:
        break; // this state ends soon, and handleStateChange() continues
    case Session::State::Restoring:
    case Session::State::SignedOut:
        // The tokens of a session that the server does not renew are kept, and have to be revoked.
        if (q->signIn()->session()->endReason() == Reason::RefreshRefused) {
            q->signIn()->session()->signOut();
            break;
        }
        alarm->stop();
        setCountdown(0, true);
        q->dropSignIn();
    }
}

void KioskPrivate::recordActivity()
{
    lastActivity = clock->now();
    idleSince = lastActivity;
    updateAlarm();
}

void KioskPrivate::setVisitLimit(Seconds limit)
{
    limit = std::clamp(limit, Kiosk::shortestVisit, Kiosk::longestVisit);
    if (std::exchange(visitLimit, limit) == limit)
        return;
    updateAlarm();
    Q_EMIT q->visitLimitChanged();
}

void KioskPrivate::handleStateChange()
{
    // A refresh does not change this state. After a change the person gets time to read the new
    // information.
    const VisitState newState{q->signIn()->session()->state(), q->signIn()->flow()->isActive()};
    if (std::exchange(state, newState) == newState)
        return;
    const milliseconds now = clock->now();
    idleSince = now;
    // The person who began may have left, and somebody else may have approved from afar.
    if (state.session == Session::State::SignedIn && now - lastActivity > Kiosk::recentActivity)
        idleSince = now + countdownTime() - signOutAfter;
    updateAlarm();
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

void KioskPrivate::handleCode()
{
    if (q->signIn()->flow()->hasCode())
        codeIssued = clock->now();
    updateAlarm();
}

/*! Ends the visit or drops the code if its time limit has passed; otherwise waits on. */
void KioskPrivate::handleAlarm()
{
    const milliseconds now = clock->now();
    const auto end = visitEnd();
    const auto dropped = codeEnd();
    if (end && now >= end->time)
        endVisit();
    else if (dropped && now >= *dropped)
        q->signIn()->flow()->expire();
    else
        updateAlarm();
}

/*! Starts or stops the countdown, and sets the alarm for the next change. */
void KioskPrivate::updateAlarm()
{
    const auto end = visitEnd();
    if (!end) {
        alarm->stop();
        setCountdown(0, true);
        return;
    }
    const milliseconds left = end->time - clock->now();
    const Seconds counted = isSignedIn() ? countdownTime() : Seconds(0);
    const Seconds shown = std::max(std::chrono::ceil<Seconds>(left), Seconds(0));
    const bool counts = left <= counted;
    const milliseconds next = counts ? end->time - shown + Seconds(1) : end->time - counted;
    setCountdown(counts ? int(shown.count()) : 0, !counts || end->canStay);
    alarm->setFor(std::min(next, codeEnd().value_or(next)));
}

/*! When the visit ends; none outside a visit and while tokens are stored or revoked. */
std::optional<KioskPrivate::VisitEnd> KioskPrivate::visitEnd() const
{
    const auto end = idleEnd();
    if (!end)
        return std::nullopt;
    const milliseconds limit = visitBegin + visitLimit;
    return limit > *end ? VisitEnd{*end, true} : VisitEnd{limit, false};
}

/*! When the visit ends without further use; none where visitEnd() is none. */
std::optional<milliseconds> KioskPrivate::idleEnd() const
{
    if (!q->signIn())
        return std::nullopt;
    switch (q->signIn()->session()->state()) {
    case Session::State::SignedIn:
        return idleSince + signOutAfter;
    case Session::State::Restoring:
    case Session::State::SignedOut:
        return idleSince
               + (q->signIn()->flow()->isActive() ? std::max(signOutAfter, Kiosk::approvalTime)
                                                  : signOutAfter);
    case Session::State::Storing:
    case Session::State::SigningOut:
        break;
    }
    return std::nullopt;
}

/*! When the code that is shown is dropped; none while no code is shown. */
std::optional<milliseconds> KioskPrivate::codeEnd() const
{
    if (!q->signIn() || !q->signIn()->flow()->hasCode())
        return std::nullopt;
    return codeIssued + Kiosk::codeLimit;
}

void KioskPrivate::setCountdown(int seconds, bool mayStay)
{
    const bool secondsChange = std::exchange(secondsLeft, seconds) != seconds;
    const bool stayChanges = std::exchange(canStay, mayStay) != mayStay;
    if (stayChanges)
        Q_EMIT q->canStayChanged();
    if (secondsChange)
        Q_EMIT q->secondsLeftChanged();
}

// ---------------------------------------------------------------------------- Kiosk

Kiosk::Kiosk(const SignInFactory *factory, Seconds signOutAfter, QObject *parent)
    : SignInHost(parent)
    , d(std::make_unique<KioskPrivate>(
          this, [factory] { return factory->createVisit(); }, signOutAfter, clockOf(*factory)))
{}

Kiosk::Kiosk() = default;
Kiosk::~Kiosk() = default;

int Kiosk::secondsLeft() const
{
    return d->secondsLeft;
}

bool Kiosk::canStay() const
{
    return d->canStay;
}

int Kiosk::signOutAfter() const
{
    return int(d->signOutAfter.count());
}

int Kiosk::visitLimit() const
{
    return int(d->visitLimit.count());
}

void Kiosk::setVisitLimit(int seconds)
{
    d->setVisitLimit(Seconds(seconds));
}

void Kiosk::beginVisit()
{
    d->beginVisit();
}

void Kiosk::endVisit()
{
    d->endVisit();
}

void Kiosk::recordActivity()
{
    d->recordActivity();
}

// ---------------------------------------------------------------------------- for this project

std::unique_ptr<Kiosk> createKiosk(CreateSignIn create, Kiosk::Seconds signOutAfter, Clock *clock)
{
    return KioskPrivate::create(std::move(create), signOutAfter, clock);
}

} // namespace DeviceSignIn
