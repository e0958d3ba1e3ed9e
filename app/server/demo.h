// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "options/options.h"

#include <QStringList>

#include <memory>

namespace DeviceSignIn {

class Sandbox;

/*! The authorization server of --demo: a sandbox that runs inside this program. */
class Demo
{
public:
    explicit Demo(const Options &options);
    ~Demo();

    /*! Starts to listen. Returns false if that fails; errorString() then says why, in one line. */
    bool start();
    QString errorString() const { return m_error; }

    /*! Sets the addresses of this server in \a client. The server imitates the provider of its profile. */
    void addServer(ClientConfig *client) const;

    /*! Returns lines that tell a person where to open the phone's page and approve. */
    QStringList announcement() const;

private:
    std::unique_ptr<Sandbox> m_sandbox;
    bool m_lan;
    QString m_phoneHost;
    QString m_error;
};

/*!
    Starts the demo that \a options ask for, sets its addresses in them, and prints where to approve.
    Returns null if that fails, after writing the reason to standard error.
*/
std::unique_ptr<Demo> startDemo(Options *options);

/*! Sets the addresses at which another process serves its demo in \a client. */
void addRunningDemo(ClientConfig *client);

} // namespace DeviceSignIn
