// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "jose/secret.h"
#include "protocol/http.h"

#include <QIODevice>
#include <QNetworkRequest>

namespace DeviceSignIn {

/*!
    Returns \a request as HttpTransport gives it to Qt: with its headers and \a userAgent, without
    redirects, cookies, cache and HTTP/2. The body is not part of it: see OneTimeBody.
*/
QNetworkRequest networkRequest(const HttpRequest &request, const QByteArray &userAgent);

/*!
    A request body that can be read only once. When a server closes the connection without a
    response, Qt sends the request again by itself. A poll that is sent twice could make the server
    revoke the tokens that it has issued for the first one. Qt can't send a body again that it can't
    rewind.
*/
class OneTimeBody : public QIODevice
{
public:
    explicit OneTimeBody(Secret bytes);

    bool isSequential() const override { return true; }
    bool reset() override { return false; }
    bool atEnd() const override { return m_read == size(); }
    qint64 size() const override { return m_bytes.reveal().size(); }
    qint64 bytesAvailable() const override { return size() - m_read; }

protected:
    qint64 readData(char *data, qint64 maximum) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    Secret m_bytes;
    qint64 m_read = 0;
};

} // namespace DeviceSignIn
