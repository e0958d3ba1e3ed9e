// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "network/networkstate.h"

#include <QNetworkInformation>

namespace DeviceSignIn {

namespace {

/*! Qt's one instance; null where it has no way to know. */
const QNetworkInformation *information()
{
    using Feature = QNetworkInformation::Feature;
    if (!QNetworkInformation::instance() && !QNetworkInformation::loadDefaultBackend())
        QNetworkInformation::loadBackendByFeatures(Feature::Reachability);
    return QNetworkInformation::instance();
}

} // namespace

NetworkState::NetworkState(QObject *parent)
    : QObject(parent)
{
    if (const auto *network = information()) {
        connect(network, &QNetworkInformation::reachabilityChanged, this, &NetworkState::changed);
        connect(network, &QNetworkInformation::transportMediumChanged, this,
                &NetworkState::changed);
        // Somebody has logged in.
        connect(network, &QNetworkInformation::isBehindCaptivePortalChanged, this,
                &NetworkState::changed);
    }
}

bool NetworkState::isOnline() const
{
    const auto *network = QNetworkInformation::instance();
    return !network || network->reachability() != QNetworkInformation::Reachability::Disconnected;
}

bool NetworkState::isBehindCaptivePortal() const
{
    const auto *network = QNetworkInformation::instance();
    return network && network->isBehindCaptivePortal();
}

} // namespace DeviceSignIn
