// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "configuredserver.h"
#include "options/options.h"

#include <QStringList>

#include <memory>

namespace DeviceSignIn {

class Sandbox;

/*!
    The authorization server of --demo: a sandbox that runs inside this program, and that is loaded
    when it is needed.
*/
class Demo
{
public:
    explicit Demo(const Options &options);
    ~Demo();

    /*! Starts to listen. Returns false if that fails; errorString() then says why, in one line. */
    bool start();
    QString errorString() const { return m_error; }

    /*!
        Sets the addresses of this server in \a client. The server imitates the provider of the
        client's profile.
    */
    void configure(ClientData *client) const;

    /*! Returns lines that tell a person where to open the phone page and approve. */
    QStringList announcement() const;

private:
    std::unique_ptr<Sandbox> m_sandbox;
    bool m_lan;
    QString m_phoneHost;
    QString m_error;
};

/*!
    Starts the demo that \a options contain, stores its addresses in them, and prints where to
    approve. Returns null on failure, after writing the reason to standard error.
*/
std::unique_ptr<Demo> startDemo(Options *options);

/*!
    Opens the server in \a options, after the demo if they contain one. Returns null on failure,
    after writing the reason to standard error. Moves the client's configuration out of \a options.
*/
std::unique_ptr<ConfiguredServer> openServer(Options *options);

} // namespace DeviceSignIn
