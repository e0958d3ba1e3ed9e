// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "signin/kiosk.h"

#include "client/clock.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace DeviceSignIn {

using std::chrono::milliseconds;

class KioskPrivate
{
public:
    using Seconds = Kiosk::Seconds;

    KioskPrivate(Kiosk *kiosk, CreateSignIn create, Seconds signOutAfter, Clock *clock);

    void beginVisit();
    void endVisit();
    void touch();

    /*! What is told on the screen, as far as it matters here. */
    struct News
    {
        Session::State session = Session::State::Restoring;
        bool waits = false;

        bool operator==(const News &) const = default;
    };

    void follow();
    void ring();
    std::optional<std::chrono::milliseconds> endOfPatience() const;
    void setSecondsLeft(int seconds);

    Kiosk *q;
    CreateSignIn m_create;
    Seconds m_signOutAfter;
    Clock *m_clock;
    std::unique_ptr<Alarm> m_alarm;
    std::chrono::milliseconds m_touched{0};
    News m_news;
    bool m_ending = false;
    int m_secondsLeft = 0;
};

KioskPrivate::KioskPrivate(Kiosk *kiosk, CreateSignIn create, Seconds signOutAfter, Clock *clock)
    : q(kiosk)
    , m_create(std::move(create))
    , m_signOutAfter(std::clamp(signOutAfter, Kiosk::shortest, Kiosk::longest))
    , m_clock(clock)
    , m_alarm(clock->createAlarm())
{
    QObject::connect(m_alarm.get(), &Alarm::rang, q, [this] { ring(); });
}

void KioskPrivate::beginVisit()
{
    if (q->signIn())
        return;
    m_ending = false;
    m_news = {};
    q->setSignIn(m_create());
    QObject::connect(q->signIn()->session(), &Session::stateChanged, q, [this] { follow(); });
    QObject::connect(q->signIn()->flow(), &DeviceFlow::stateChanged, q, [this] { follow(); });
    touch();
    q->signIn()->begin();
}

void KioskPrivate::endVisit()
{
    if (!q->signIn())
        return;
    m_ending = true;
    switch (q->signIn()->session()->state()) {
    case Session::State::SignedIn:
        q->signIn()->session()->signOut();
        break;
    case Session::State::Storing:
    case Session::State::SigningOut:
        break; // neither takes long: follow() goes on
    case Session::State::Restoring:
    case Session::State::SignedOut:
        m_alarm->stop();
        setSecondsLeft(0);
        q->dropSignIn();
    }
}

void KioskPrivate::touch()
{
    m_touched = m_clock->now();
    ring();
}

void KioskPrivate::follow()
{
    // Refreshed tokens are no sign of a person; what is new on the screen is there to be read.
    const News news{q->signIn()->session()->state(), q->signIn()->flow()->isActive()};
    if (std::exchange(m_news, news) == news)
        return;
    touch();
    if (!m_ending)
        return;
    // Not before everybody has heard how it ended.
    QMetaObject::invokeMethod(
        q,
        [this] {
            if (m_ending)
                endVisit();
        },
        Qt::QueuedConnection);
}

/*! Looks at the time, and sets the alarm for the next moment at which something happens. */
void KioskPrivate::ring()
{
    const auto end = endOfPatience();
    if (!end) {
        m_alarm->stop();
        setSecondsLeft(0);
        return;
    }
    const milliseconds left = *end - m_clock->now();
    if (left <= milliseconds(0)) {
        endVisit();
        return;
    }
    const bool isSignedIn = q->signIn()->session()->state() == Session::State::SignedIn;
    const Seconds counted =
        isSignedIn ? std::min(Kiosk::countdown, m_signOutAfter / 2) : Seconds(0);
    const Seconds shown = std::chrono::ceil<Seconds>(left);
    setSecondsLeft(left <= counted ? int(shown.count()) : 0);
    m_alarm->setFor(left <= counted ? *end - shown + Seconds(1) : *end - counted);
}

/*! None while something is under way that ends by itself, and where nobody visits. */
std::optional<milliseconds> KioskPrivate::endOfPatience() const
{
    if (!q->signIn())
        return std::nullopt;
    switch (q->signIn()->session()->state()) {
    case Session::State::SignedIn:
        return m_touched + m_signOutAfter;
    case Session::State::Restoring:
    case Session::State::SignedOut:
        return m_touched
               + (q->signIn()->flow()->isActive() ? std::max(m_signOutAfter, Kiosk::approvalTime)
                                                  : m_signOutAfter);
    case Session::State::Storing:
    case Session::State::SigningOut:
        break;
    }
    return std::nullopt;
}

void KioskPrivate::setSecondsLeft(int seconds)
{
    if (std::exchange(m_secondsLeft, seconds) != seconds)
        Q_EMIT q->secondsLeftChanged();
}

// ---------------------------------------------------------------------------- the doors

Kiosk::Kiosk(CreateSignIn create, Seconds signOutAfter, Clock *clock, QObject *parent)
    : SignInHost(parent)
    , d(std::make_unique<KioskPrivate>(this, std::move(create), signOutAfter, clock))
{}

Kiosk::~Kiosk() = default;

int Kiosk::secondsLeft() const
{
    return d->m_secondsLeft;
}

int Kiosk::signOutAfter() const
{
    return int(d->m_signOutAfter.count());
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
