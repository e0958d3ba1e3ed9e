// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "runningsandbox.h"

#include <QHostAddress>

namespace DeviceSignIn {

/*!
    A browser with cookies of its own, at an address of its own, that opens the phone page of a
    RunningSandbox. It can also send the requests of a device from that address.
*/
class TestBrowser
{
public:
    /*!
        \a address is an address of this machine, such as 127.0.0.9. \a forwardedFor is the value of
        the header X-Forwarded-For that a reverse proxy adds; empty to send no such header.
    */
    explicit TestBrowser(RunningSandbox *sandbox,
                         QHostAddress address = QHostAddress(QHostAddress::LocalHost),
                         QByteArray forwardedFor = {});

    ReceivedResponse get(const QString &path);
    ReceivedResponse post(const QString &path, const FormFields &fields);

    /*! Requests codes for the client "tv". */
    ReceivedResponse requestCodes();
    /*! Opens the page that asks for the decision about the code in \a codes. */
    ReceivedResponse open(const QJsonObject &codes);
    /*! Opens that page and presses one of its buttons: "approve" or "deny". */
    ReceivedResponse decide(const QJsonObject &codes, const QString &decision);
    /*! Presses a button in the form of \a page, which is about the code in \a codes. */
    ReceivedResponse press(const ReceivedResponse &page, const QJsonObject &codes,
                           const QString &decision);

private:
    ReceivedResponse send(const QByteArray &method, const QString &path, const QByteArray &body);

    RunningSandbox *m_sandbox;
    QHostAddress m_address;
    QByteArray m_forwardedFor;
    QByteArray m_cookie;
};

} // namespace DeviceSignIn
