// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QMap>
#include <QVariantMap>

#include <functional>

class QDBusConnection;

namespace DeviceSignIn {

/*! What a person has told the system about all screens. */
struct SystemWishes
{
    bool reduceMotion = false;
    bool highContrast = false;

    bool operator==(const SystemWishes &other) const = default;
};

/*! By what stands in the Settings of the XDG desktop portal: the keys of each namespace. */
SystemWishes wishesIn(const QMap<QString, QVariantMap> &settings);

/*!
    Asks the portal. \a tell hears of it once there is an answer, and never where nobody answers or
    \a context has gone by then.
*/
void askForWishes(const QDBusConnection &bus, QObject *context,
                  std::function<void(SystemWishes)> tell);

} // namespace DeviceSignIn
