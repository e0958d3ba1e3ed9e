// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "sandbox/dialects/dialect.h"
#include "sandbox/dialects/pairings.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace DeviceSignIn {

/*! A request to an endpoint of a dialect that does not speak OAuth. */
struct PairingRequest
{
    Pairings &pairings;
    const Request &request;
    const RequestTime &time;
    /*! The parameters in the query. */
    Parameters query;
    /*! The parameters in the body if that is a form; otherwise empty. */
    Parameters form;

    /*! The header \a name, in lower case. */
    QByteArray header(const char *name) const { return request.header(name); }
    /*! A variable of the path. */
    QByteArray variable(const char *name) const
    {
        return request.pathVariables.value(QString::fromLatin1(name)).toUtf8();
    }
    /*! The token after "Bearer" in the Authorization header; may be empty. */
    Secret bearer() const
    {
        const QByteArray value = header("authorization");
        return Secret(value.startsWith("Bearer ") ? value.mid(7) : QByteArray());
    }
    /*! The body as a JSON object; empty if it is none. */
    QJsonObject json() const { return QJsonDocument::fromJson(request.body.reveal()).object(); }
    /*! Issues a code to \a clientId. Returns null if there are too many. */
    Pairing *begin(const QString &clientId, const QByteArray &device = {}) const
    {
        DeviceRequest asked;
        asked.clientId = clientId;
        asked.sender = request.client;
        return pairings.begin(asked, device, time);
    }
};

} // namespace DeviceSignIn
