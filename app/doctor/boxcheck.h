// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "finding.h"

#include <QStringList>

class QProcessEnvironment;

namespace DeviceSignIn {

/*! "display": whether a window could be opened. */
Finding displayFinding(const QProcessEnvironment &environment);

/*!
    "remote": whether there is something that sends keys. \a devices is what the kernel says in
    /proc/bus/input/devices; \a problems is what is wrong with the tables of keys.
*/
Finding remoteFinding(const QByteArray &devices, const QStringList &problems);

/*! "fonts": whether the page would be written in \a family. Needs a QGuiApplication. */
Finding fontsFinding(const QString &family);

} // namespace DeviceSignIn
