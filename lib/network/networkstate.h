// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

namespace DeviceSignIn {

/*!
    What the system knows of its network, through QNetworkInformation: from NetworkManager, or else
    from the kernel. Where nobody can tell, the machine is always online and nothing ever changes.
*/
class NetworkState : public QObject
{
    Q_OBJECT

public:
    explicit NetworkState(QObject *parent = nullptr);

    /*! False only where the system is sure. */
    bool isOnline() const;
    /*! True only where the system is sure. */
    bool isBehindCaptivePortal() const;

Q_SIGNALS:
    /*! Gone, back, or another one. */
    void changed();
};

} // namespace DeviceSignIn
