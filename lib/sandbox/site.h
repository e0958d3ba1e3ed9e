// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QUrl>

namespace DeviceSignIn {

/*! Where the sandbox is reached, known once it listens. */
struct Site
{
    QString issuer;
    QUrl phonePage;
};

/*! The paths below the issuer. */
namespace Paths {
inline const QString deviceAuthorization = QStringLiteral("/device_authorization");
inline const QString token = QStringLiteral("/token");
inline const QString revocation = QStringLiteral("/revoke");
inline const QString userinfo = QStringLiteral("/userinfo");
inline const QString keys = QStringLiteral("/jwks");
inline const QString phonePage = QStringLiteral("/device");
} // namespace Paths

} // namespace DeviceSignIn
