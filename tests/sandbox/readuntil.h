// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QTcpSocket>
#include <QTest>

namespace DeviceSignIn {

/*!
    Appends what arrives on \a socket to \a received until \a isEnough returns true. Returns false
    after a timeout.
*/
template <typename Enough>
bool readUntil(QTcpSocket *socket, QByteArray *received, Enough isEnough)
{
    return QTest::qWaitFor(
        [&] {
            *received += socket->readAll();
            return isEnough();
        },
        10000);
}

} // namespace DeviceSignIn
