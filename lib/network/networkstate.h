// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

namespace DeviceSignIn {

/*!
    Tells whether there is a network. This base class has no source of information: it always
    reports a network and never a change.
*/
class NetworkState : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /*!
        Starts to watch the network. HttpTransport calls it when a request has failed. Later calls
        do nothing.
    */
    virtual void watch() {}
    /*! Returns false only if it is certain that there is no network. */
    virtual bool isOnline() const { return true; }
    /*!
        Returns true only if it is certain that the network has a captive portal, which requires a
        sign-in of its own.
    */
    virtual bool isBehindCaptivePortal() const { return false; }

Q_SIGNALS:
    /*! The network is gone or available again, or was replaced by another one. */
    void changed();
};

/*!
    The system's network, as QNetworkInformation reports it from NetworkManager or the kernel. Until
    watch() is called, and on systems without such a service, it behaves like the base class. The
    backends of QNetworkInformation are expensive on a small device, and are not needed as long
    as the server responds.
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
