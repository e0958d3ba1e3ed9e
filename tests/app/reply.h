// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QNetworkReply>
#include <QTest>

namespace DeviceSignIn {

/*! Waits until \a reply is complete. Returns whether it is a success. */
inline bool waitForSuccess(const QNetworkReply &reply)
{
    return QTest::qWaitFor([&] { return reply.isFinished(); })
           && reply.error() == QNetworkReply::NoError;
}

} // namespace DeviceSignIn
