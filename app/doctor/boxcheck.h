// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "finding.h"

#include <QStringList>

#include <optional>

namespace DeviceSignIn {

/*!
    Returns the finding "remote": whether there is a device that sends keys, a gamepad, or a screen
    that can be touched. \a devices is the content of /proc/bus/input/devices, and \a problems are
    the errors in the files with key maps.
*/
Finding remoteFinding(const QByteArray &devices, const QStringList &problems);

/*!
    Returns the finding "fonts": whether Qt finds the font \a family, and in which scripts this
    machine can't show people's names. Needs a QGuiApplication.
*/
Finding fontsFinding(const QString &family);

/*!
    Returns the finding "names" if this machine has no glyphs in the font \a family, or any other,
    for one of \a names, the names of the device and the brand. The page does not show such a name.
    Needs a QGuiApplication.
*/
std::optional<Finding> namesFinding(const QStringList &names, const QString &family);

} // namespace DeviceSignIn
