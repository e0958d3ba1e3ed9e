// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "support/pageresponses.h"

#include "support/scriptedtransport.h"

namespace DeviceSignIn::PageResponses {

ClientData usualConfig()
{
    ClientData config;
    config.clientId = "television";
    config.endpoints.deviceAuthorizationEndpoint =
        QUrl("https://accounts.example.com/device_authorization");
    config.endpoints.tokenEndpoint = QUrl("https://accounts.example.com/token");
    config.endpoints.userinfoEndpoint = QUrl("https://accounts.example.com/userinfo");
    config.endpoints.revocationEndpoint = QUrl("https://accounts.example.com/revoke");
    return config;
}

QByteArray codeAnswer(const QByteArray &code, const QByteArray &uri, bool complete)
{
    QByteArray answer = R"({"device_code":"the-device-code","user_code":")" + code
                        + R"(","verification_uri":")" + uri + '"';
    if (complete)
        answer += R"(,"verification_uri_complete":")" + uri + "?user_code=" + code + '"';
    return answer + R"(,"expires_in":600,"interval":5})";
}

QByteArray usualCode()
{
    return codeAnswer("WDJB-MJHT", "https://accounts.example.com/device");
}

std::function<HttpResponse()> json(int status, const QByteArray &body)
{
    return [=] { return ScriptedTransport::json(status, body); };
}

std::function<HttpResponse()> error(const QByteArray &code, const QByteArray &description)
{
    return json(400, R"({"error":")" + code + R"(","error_description":")" + description + R"("})");
}

std::function<HttpResponse()> page(int status)
{
    return [=] { return ScriptedTransport::html(status); };
}

std::function<HttpResponse()> redirect()
{
    return [] { return ScriptedTransport::html(302, {}); };
}

std::function<HttpResponse()> broken(TransportError why)
{
    return [=] { return ScriptedTransport::broken(why); };
}

std::function<HttpResponse()> brokenByProxy(TransportError why, const QString &proxy)
{
    return [=] {
        HttpResponse response = ScriptedTransport::broken(why);
        response.proxy = proxy;
        return response;
    };
}

std::function<HttpResponse()> tooLarge()
{
    return [] {
        HttpResponse response = ScriptedTransport::json(200, R"({"access_token":"a)");
        response.error = TransportError::TooLarge;
        return response;
    };
}

} // namespace DeviceSignIn::PageResponses
