// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

namespace DeviceSignIn {

/*! What is known of the network. This one knows nothing: always online, and nothing ever changes. */
class NetworkState : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /*! A request has failed: from now on there should be answers, and changes be told. */
    virtual void watch() {}
    /*! False only where it is sure. */
    virtual bool isOnline() const { return true; }
    /*! True only where it is sure. */
    virtual bool isBehindCaptivePortal() const { return false; }

Q_SIGNALS:
    /*! Gone, back, or another one. */
    void changed();
};

/*!
    What the system knows, through QNetworkInformation: from NetworkManager, or else from the kernel.
    Nothing where nobody can tell, and before watch(): what it takes to know is heavy for a small box,
    and as long as the server answers there is nothing to be known.
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
