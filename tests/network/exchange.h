// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "network/httptransport.h"
#include "support/settle.h"

#include <QTest>

namespace DeviceSignIn {

/*!
    When a test gives up waiting for a response, in ms. An emulated processor on a busy machine has
    needed more than 20 seconds.
*/
inline constexpr int longestExchange = 60'000;

/*! Sends \a body to \a url, and returns the response, which has to come exactly once. */
inline HttpResponse ask(HttpTransport &transport, const QUrl &url, const QByteArray &body = "a=b")
{
    HttpRequest request;
    request.url = url;
    request.contentType = "application/x-www-form-urlencoded";
    request.body = Secret(body);
    HttpResponse answer;
    int answers = 0;
    const PendingCall call = transport.send(std::move(request), [&](HttpResponse response) {
        answer = std::move(response);
        ++answers;
    });
    if (!QTest::qWaitFor([&] { return answers > 0; }, longestExchange))
        qFatal("The exchange never finished");
    settle();
    if (answers != 1)
        qFatal("The exchange finished more than once");
    return answer;
}

} // namespace DeviceSignIn
