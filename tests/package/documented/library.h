// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QNetworkAccessManager>
#include <QtQml/qqmlregistration.h>

#include <DeviceSignIn/session.h>

class Library : public QObject
{
    Q_OBJECT
    QML_ELEMENT

public:
    Q_INVOKABLE void load(DeviceSignIn::Session *session)
    {
        using namespace DeviceSignIn;
        const QNetworkRequest list(QUrl("https://api.example.com/list"));
        m_call = authorize(session, "GET", list, [this](const AuthorizedRequest &request) {
            if (const auto *ready = std::get_if<QNetworkRequest>(&request))
                m_network.get(*ready);
        });
    }

private:
    QNetworkAccessManager m_network;
    DeviceSignIn::PendingCall m_call;
};
