// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "jose/secret.h"
#include "sandbox/http/delivery.h"

#include <QHash>
#include <QHostAddress>
#include <QString>

#include <utility>
#include <vector>

namespace DeviceSignIn {

/*! One request as the sandbox sees it. */
struct Request
{
    QByteArray method;
    QString path;
    /*! Still encoded. */
    QByteArray query;
    QByteArray host;
    QByteArray contentType;
    QByteArray accept;
    QByteArray cookie;
    /*! The whole value of the Authorization header. */
    Secret authorization;
    /*! RFC 9449, section 4.1. */
    QByteArray dpop;
    Secret body;
    QHostAddress sender;
    /*! What stands for the "{name}"s of paths; see Router. */
    QHash<QString, QString> pathVariables;
};

/*! What it answers. */
struct Response
{
    int status = 200;
    QByteArray contentType;
    Secret body;
    std::vector<std::pair<QByteArray, QByteArray>> headers;
    Delivery delivery = {};
};

} // namespace DeviceSignIn
