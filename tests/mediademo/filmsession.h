// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

#include <chrono>
#include <memory>

namespace DeviceSignIn {
class Session;
struct SessionFixture;
} // namespace DeviceSignIn

/*!
    A session whose server and clock a test controls: a SessionFixture for code that includes the
    installed headers, which can't be included beside the library's own.
*/
class FilmSession
{
public:
    FilmSession();
    ~FilmSession();

    DeviceSignIn::Session *session() const;
    bool isSignedIn() const;
    bool isSignedOut() const;

    /*! Lets the session read a store without tokens. */
    void restore();
    /*! Signs in; the access token is "a1". */
    void signIn();
    void signOut();
    void advance(std::chrono::milliseconds time);

    /*! The number of requests to the authorization server without a response. */
    int inFlight() const;
    /*! The body of the last request to the authorization server. */
    QByteArray lastBody() const;
    /*! Answers the oldest of those requests. \a body is JSON with single quotes. */
    void answer(int status, const char *body);

private:
    std::unique_ptr<DeviceSignIn::SessionFixture> m_fixture;
};
