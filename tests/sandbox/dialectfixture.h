// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "runningsandbox.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QList>
#include <QUrlQuery>

namespace DeviceSignIn {

/*! The requests of a client of one provider; parameters are written as "name=value name=value". */
struct DialectClient
{
    QString dialect;
    QString devicePath;
    QString tokenPath;
    /*! The parameters of the device authorization request. */
    QString codeRequest;
    /*! The parameters of a poll; DEVICE and USER are replaced by the two codes. */
    QString poll;
    /*! Whether bodies are JSON instead of forms. */
    bool json = false;
};

inline const QList<DialectClient> dialectClients{
    {"generic", "/device_authorization", "/token", "client_id=tv scope=openid",
     "grant_type=" + deviceCodeGrant + " client_id=tv device_code=DEVICE"},
    {"plexlike", "/device_authorization", "/token", "client_id=tv",
     "grant_type=" + deviceCodeGrant + " client_id=tv device_code=DEVICE"},
    {"github", "/login/device/code", "/login/oauth/access_token", "client_id=tv scope=repo",
     "grant_type=" + deviceCodeGrant + " client_id=tv device_code=DEVICE"},
    {"google", "/device/code", "/token", "client_id=tv scope=openid",
     "grant_type=" + deviceCodeGrant + " client_id=tv client_secret=shh device_code=DEVICE"},
    {"microsoft", "/acme/oauth2/v2.0/devicecode", "/acme/oauth2/v2.0/token",
     "client_id=tv scope=openid",
     "grant_type=" + deviceCodeGrant + " client_id=tv device_code=DEVICE"},
    {"facebook", "/v25.0/device/login", "/v25.0/device/login_status",
     "access_token=tv|shh scope=public_profile,email", "access_token=tv|shh code=DEVICE"},
    {"twitch", "/oauth2/device", "/oauth2/token", "client_id=tv scopes=chat:read",
     "grant_type=" + deviceCodeGrant + " client_id=tv scopes=chat:read device_code=DEVICE"},
    {"trakt", "/oauth/device/code", "/oauth/device/token", "client_id=tv",
     "client_id=tv client_secret=shh code=DEVICE", true},
    {"amazon", "/auth/o2/create/codepair", "/auth/o2/token",
     "response_type=device_code client_id=tv scope=profile",
     "grant_type=device_code device_code=DEVICE user_code=USER"},
    {"auth0", "/oauth/device/code", "/oauth/token", "client_id=tv scope=openid audience=api",
     "grant_type=" + deviceCodeGrant + " client_id=tv device_code=DEVICE"},
    {"okta", "/oauth2/default/v1/device/authorize", "/oauth2/default/v1/token",
     "client_id=tv scope=openid",
     "grant_type=" + deviceCodeGrant + " client_id=tv device_code=DEVICE"},
    {"keycloak", "/realms/home/protocol/openid-connect/auth/device",
     "/realms/home/protocol/openid-connect/token", "client_id=tv scope=openid",
     "grant_type=" + deviceCodeGrant + " client_id=tv device_code=DEVICE"},
    {"zitadel", "/oauth/v2/device_authorization", "/oauth/v2/token", "client_id=tv scope=openid",
     "grant_type=" + deviceCodeGrant + " client_id=tv device_code=DEVICE"},
    {"authentik", "/application/o/device/", "/application/o/token/", "client_id=tv scope=openid",
     "grant_type=" + deviceCodeGrant + " client_id=tv device_code=DEVICE"},
    {"salesforce", "/services/oauth2/token", "/services/oauth2/token",
     "response_type=device_code client_id=tv scope=api",
     "grant_type=device client_id=tv code=DEVICE"},
    {"gitlab", "/oauth/authorize_device", "/oauth/token", "client_id=tv scope=openid",
     "grant_type=" + deviceCodeGrant + " client_id=tv device_code=DEVICE"},
    {"faable", "/oauth/device/code", "/oauth/token", "client_id=tv",
     "grant_type=" + deviceCodeGrant + " client_id=tv device_code=DEVICE", true},
    {"premiumize", "/token", "/token", "response_type=device_code client_id=tv",
     "grant_type=device_code client_id=tv code=DEVICE"},
    {"discord", "/api/oauth2/device/authorize", "/api/oauth2/token", "client_id=tv scope=identify",
     "grant_type=" + deviceCodeGrant + " client_id=tv device_code=DEVICE"},
    {"yandex", "/device/code", "/token", "client_id=tv",
     "grant_type=device_code client_id=tv client_secret=shh code=DEVICE"},
    {"huggingface", "/oauth/device", "/oauth/token", "client_id=tv scope=openid",
     "grant_type=" + deviceCodeGrant + " client_id=tv device_code=DEVICE"},
};

/*! A sandbox that speaks a dialect, and a client that has requested codes in that dialect. */
class DialectFixture
{
public:
    explicit DialectFixture(const QString &dialect, SandboxOptions options = {})
        : sandbox(withDialect(std::move(options), dialect))
    {
        for (const DialectClient &known : dialectClients) {
            if (known.dialect == dialect)
                client = known;
        }
        requestCodes();
    }

    void requestCodes()
    {
        codeResponse = send(client.devicePath, client.codeRequest);
        codes = members(codeResponse);
        const QString name = client.dialect == "facebook" ? "code" : "device_code";
        deviceCode = codes.value(name).toString();
        userCode = codes.value("user_code").toString();
    }

    ReceivedResponse poll()
    {
        return send(client.tokenPath,
                    QString(client.poll).replace("DEVICE", deviceCode).replace("USER", userCode));
    }

    void decide(const QString &decision) { sandbox.decide({{"user_code", userCode}}, decision); }

    ReceivedResponse send(const QString &path, const QString &parameters,
                          const QByteArray &accept = "*/*")
    {
        return send(path, parameters, client.json, accept);
    }
    ReceivedResponse send(const QString &path, const QString &parameters, bool json,
                          const QByteArray &accept = "*/*")
    {
        QJsonObject object;
        QUrlQuery form;
        for (const QString &parameter : parameters.split(' ', Qt::SkipEmptyParts)) {
            const qsizetype equals = parameter.indexOf('=');
            const QString name = parameter.first(equals);
            const QString value = parameter.sliced(equals + 1);
            object.insert(name, value);
            form.addQueryItem(name, QString::fromLatin1(QUrl::toPercentEncoding(value)));
        }
        const QByteArray type = json ? "application/json" : "application/x-www-form-urlencoded";
        return sandbox.send("POST", path, {{"Content-Type", type}, {"Accept", accept}},
                            json ? QJsonDocument(object).toJson()
                                 : form.toString(QUrl::FullyEncoded).toUtf8());
    }

    /*! Returns the members of a response, whether it is a form or JSON. */
    static QJsonObject members(const ReceivedResponse &response)
    {
        if (!response.header("Content-Type").startsWith("application/x-www-form-urlencoded"))
            return response.json();
        QJsonObject object;
        for (const auto &[name, value] : QUrlQuery(QString::fromUtf8(response.body)).queryItems())
            object.insert(name, QUrl::fromPercentEncoding(value.toUtf8()));
        return object;
    }

    RunningSandbox sandbox;
    DialectClient client;
    ReceivedResponse codeResponse;
    QJsonObject codes;
    QString deviceCode;
    QString userCode;

private:
    static SandboxOptions withDialect(SandboxOptions options, const QString &dialect)
    {
        options.dialect = dialect;
        return options;
    }
};

} // namespace DeviceSignIn
