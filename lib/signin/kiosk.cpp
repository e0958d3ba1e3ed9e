// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "signin/kiosk.h"

#include <algorithm>
#include <utility>

namespace DeviceSignIn {

using std::chrono::milliseconds;

Kiosk::Kiosk(CreateSignIn create, Seconds signOutAfter, Clock *clock, QObject *parent)
    : SignInHost(parent)
    , m_create(std::move(create))
    , m_signOutAfter(std::clamp(signOutAfter, shortest, longest))
    , m_clock(clock)
    , m_alarm(clock->createAlarm())
{
    connect(m_alarm.get(), &Alarm::rang, this, &Kiosk::ring);
}

Kiosk::~Kiosk() = default;

void Kiosk::beginVisit()
{
    if (signIn())
        return;
    m_ending = false;
    m_news = {};
    setSignIn(m_create());
    connect(signIn()->session(), &Session::stateChanged, this, &Kiosk::follow);
    connect(signIn()->flow(), &DeviceFlow::stateChanged, this, &Kiosk::follow);
    touch();
    signIn()->begin();
}

void Kiosk::endVisit()
{
    if (!signIn())
        return;
    m_ending = true;
    switch (signIn()->session()->state()) {
    case Session::State::SignedIn:
        signIn()->session()->signOut();
        break;
    case Session::State::Storing:
    case Session::State::SigningOut:
        break; // neither takes long: follow() goes on
    case Session::State::Restoring:
    case Session::State::SignedOut:
        m_alarm->stop();
        setSecondsLeft(0);
        dropSignIn();
    }
}

void Kiosk::touch()
{
    m_touched = m_clock->now();
    ring();
}

void Kiosk::follow()
{
    // Refreshed tokens are no sign of a person; what is new on the screen is there to be read.
    const News news{signIn()->session()->state(), signIn()->flow()->isActive()};
    if (std::exchange(m_news, news) == news)
        return;
    touch();
    if (!m_ending)
        return;
    // Not before everybody has heard how it ended.
    QMetaObject::invokeMethod(
        this,
        [this] {
            if (m_ending)
                endVisit();
        },
        Qt::QueuedConnection);
}

/*! Looks at the time, and sets the alarm for the next moment at which something happens. */
void Kiosk::ring()
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
    const bool isSignedIn = signIn()->session()->state() == Session::State::SignedIn;
    const Seconds counted = isSignedIn ? std::min(countdown, m_signOutAfter / 2) : Seconds(0);
    const Seconds shown = std::chrono::ceil<Seconds>(left);
    setSecondsLeft(left <= counted ? int(shown.count()) : 0);
    m_alarm->setFor(left <= counted ? *end - shown + Seconds(1) : *end - counted);
}

/*! None while something is under way that ends by itself, and where nobody visits. */
std::optional<milliseconds> Kiosk::endOfPatience() const
{
    if (!signIn())
        return std::nullopt;
    switch (signIn()->session()->state()) {
    case Session::State::SignedIn:
        return m_touched + m_signOutAfter;
    case Session::State::Restoring:
    case Session::State::SignedOut:
        return m_touched
               + (signIn()->flow()->isActive() ? std::max(m_signOutAfter, approvalTime)
                                               : m_signOutAfter);
    case Session::State::Storing:
    case Session::State::SigningOut:
        break;
    }
    return std::nullopt;
}

void Kiosk::setSecondsLeft(int seconds)
{
    if (std::exchange(m_secondsLeft, seconds) != seconds)
        Q_EMIT secondsLeftChanged();
}

} // namespace DeviceSignIn
