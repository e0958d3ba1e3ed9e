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
    Nothing where nobody can tell, and in the first second: a program has to show itself first.
*/
class SystemNetworkState : public NetworkState
{
    Q_OBJECT

public:
    explicit SystemNetworkState(QObject *parent = nullptr);

    bool isOnline() const override;
    bool isBehindCaptivePortal() const override;

private:
    void load();
};

} // namespace DeviceSignIn
