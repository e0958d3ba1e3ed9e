// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "options/options.h"

#include <QStringList>

#include <memory>

namespace DeviceSignIn {

class Sandbox;

/*! The server of --demo: a sandbox inside this program. */
class Demo
{
public:
    explicit Demo(const Options &options);
    ~Demo();

    /*! Begins to serve; when it can't it returns false and errorString() says why, in one line. */
    bool start();
    QString errorString() const { return m_error; }

    /*! Points \a client at this server, which speaks as its provider does. */
    void addServer(ClientConfig *client) const;

    /*! Where the phone's half can be opened, for a person to read. */
    QStringList announcement() const;

private:
    std::unique_ptr<Sandbox> m_sandbox;
    bool m_lan;
    QString m_phoneHost;
    QString m_error;
};

/*! The demo that \a options ask for, with them pointed at it; null after an error, which it tells. */
std::unique_ptr<Demo> startDemo(Options *options);

/*! Points \a client at the demo that another program runs, if one does. */
void addRunningDemo(ClientConfig *client);

} // namespace DeviceSignIn
