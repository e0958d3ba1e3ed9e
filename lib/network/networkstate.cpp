// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "network/networkstate.h"

#include <QNetworkInformation>

#include <utility>

namespace DeviceSignIn {

void SystemNetworkState::watch()
{
    using Feature = QNetworkInformation::Feature;
    if (std::exchange(m_watching, true))
        return;
    if (!QNetworkInformation::loadDefaultBackend())
        QNetworkInformation::loadBackendByFeatures(Feature::Reachability);
    const auto *network = QNetworkInformation::instance();
    if (!network)
        return;
    connect(network, &QNetworkInformation::reachabilityChanged, this, &NetworkState::changed);
    connect(network, &QNetworkInformation::transportMediumChanged, this, &NetworkState::changed);
    // Emitted when a person has signed in to the network's captive portal.
    connect(network, &QNetworkInformation::isBehindCaptivePortalChanged, this,
            &NetworkState::changed);
}

bool SystemNetworkState::isOnline() const
{
    const auto *network = QNetworkInformation::instance();
    return !network || network->reachability() != QNetworkInformation::Reachability::Disconnected;
}

bool SystemNetworkState::isBehindCaptivePortal() const
{
    const auto *network = QNetworkInformation::instance();
    return network && network->isBehindCaptivePortal();
}

} // namespace DeviceSignIn
