// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "filmsession.h"

#include "support/sessionfixture.h"

using namespace DeviceSignIn;

FilmSession::FilmSession()
    : m_fixture(std::make_unique<SessionFixture>())
{}

FilmSession::~FilmSession() = default;

Session *FilmSession::session() const
{
    return m_fixture->session.get();
}

bool FilmSession::isSignedIn() const
{
    return session()->state() == Session::State::SignedIn;
}

bool FilmSession::isSignedOut() const
{
    return session()->state() == Session::State::SignedOut;
}

void FilmSession::restore()
{
    m_fixture->restore();
}

void FilmSession::signIn()
{
    m_fixture->signIn();
}

void FilmSession::signOut()
{
    session()->signOut();
}

void FilmSession::advance(std::chrono::milliseconds time)
{
    m_fixture->clock.advance(time);
}

int FilmSession::inFlight() const
{
    return m_fixture->transport.inFlight();
}

QByteArray FilmSession::lastBody() const
{
    return m_fixture->lastBody();
}

void FilmSession::answer(int status, const char *body)
{
    m_fixture->answer(status, body);
}
