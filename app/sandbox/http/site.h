// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QUrl>

namespace DeviceSignIn {

/*! Where the sandbox is reached, known once it listens. */
struct Site
{
    /*! Scheme, host and port, without a slash at the end. */
    QString origin;
    QUrl phonePage;
};

/*! The paths that no dialect changes. */
namespace Paths {
inline const QString phonePage = QStringLiteral("/device");
} // namespace Paths

} // namespace DeviceSignIn
