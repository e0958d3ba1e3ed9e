// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "network/networkstate.h"

#include <QNetworkInformation>
#include <QTimer>

namespace DeviceSignIn {

namespace {

constexpr std::chrono::seconds startOfProgram(1);

} // namespace

SystemNetworkState::SystemNetworkState(QObject *parent)
    : NetworkState(parent)
{
    QTimer::singleShot(startOfProgram, this, &SystemNetworkState::load);
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

void SystemNetworkState::load()
{
    using Feature = QNetworkInformation::Feature;
    if (!QNetworkInformation::loadDefaultBackend())
        QNetworkInformation::loadBackendByFeatures(Feature::Reachability);
    const auto *network = QNetworkInformation::instance();
    if (!network)
        return;
    connect(network, &QNetworkInformation::reachabilityChanged, this, &NetworkState::changed);
    connect(network, &QNetworkInformation::transportMediumChanged, this, &NetworkState::changed);
    // Somebody has logged in.
    connect(network, &QNetworkInformation::isBehindCaptivePortalChanged, this,
            &NetworkState::changed);
    if (!isOnline())
        Q_EMIT changed();
}

} // namespace DeviceSignIn
