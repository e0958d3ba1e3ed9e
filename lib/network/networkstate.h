// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

namespace DeviceSignIn {

/*!
    Tells whether there is a network. This base class knows nothing: it is always online and never
    changes.
*/
class NetworkState : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /*! Starts to follow the network. Called when a request has failed; later calls do nothing. */
    virtual void watch() {}
    /*! False only if it is certain that there is no network. */
    virtual bool isOnline() const { return true; }
    /*! True only if it is certain that the network asks for a sign-in of its own first. */
    virtual bool isBehindCaptivePortal() const { return false; }

Q_SIGNALS:
    /*! The network is gone, back, or another one. */
    void changed();
};

/*!
    The system's network, by QNetworkInformation, which asks NetworkManager or else the kernel. It
    knows nothing before watch(), and on systems that cannot tell. The backends of
    QNetworkInformation are heavy for a small device, and not needed as long as the server responds.
*/
class SystemNetworkState : public NetworkState
{
    Q_OBJECT

public:
    using NetworkState::NetworkState;

    void watch() override;
    bool isOnline() const override;
    bool isBehindCaptivePortal() const override;

private:
    bool m_watching = false;
};

} // namespace DeviceSignIn
