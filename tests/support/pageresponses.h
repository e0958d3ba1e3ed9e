// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "protocol/clientdata.h"
#include "protocol/http.h"

#include <QByteArray>
#include <QString>

#include <functional>

namespace DeviceSignIn {

/*!
    The client that a PageFixture signs in with, and the responses of its server. A response is made
    anew for each request, by a function.
*/
namespace PageResponses {

/*! A client of accounts.example.com, which offers userinfo and revocation. */
ClientData usualConfig();

/*!
    The body of a response with the user code \a code, to be entered at \a uri. The server offers
    an address with the code in it if \a complete is true.
*/
QByteArray codeAnswer(const QByteArray &code, const QByteArray &uri, bool complete = true);
/*! The body of the response with a code that most states show. */
QByteArray usualCode();

std::function<HttpResponse()> json(int status, const QByteArray &body);
/*! An error of OAuth (RFC 6749, section 5.2). */
std::function<HttpResponse()> error(const QByteArray &code, const QByteArray &description = {});
/*! A web page in place of a response of OAuth. */
std::function<HttpResponse()> page(int status);
std::function<HttpResponse()> redirect();
/*! No response, because the network fails. */
std::function<HttpResponse()> broken(TransportError why);
/*! No response, because the proxy with that address fails or refuses. */
std::function<HttpResponse()> brokenByProxy(TransportError why, const QString &proxy);
/*! The beginning of a response that exceeds the limit. */
std::function<HttpResponse()> tooLarge();

} // namespace PageResponses

} // namespace DeviceSignIn
