// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QNetworkAccessManager>
#include <QUrl>

namespace DeviceSignIn {

/*! Approves codes on the sandbox's phone page, as a browser without JavaScript does. */
class Phone
{
public:
    /*!
        Opens \a verificationUriComplete and presses "Approve". Returns false if the page rejects
        the code.
    */
    bool approve(const QUrl &verificationUriComplete);
    bool deny(const QUrl &verificationUriComplete);

private:
    bool decide(const QUrl &page, const QByteArray &decision);
    /*!
        Sends a request, by POST if there is a \a form. Returns the body of the response; empty
        after an error.
    */
    QByteArray request(const QUrl &url, const QByteArray &form = {});

    // Keeps the page's cookies from one request to the next.
    QNetworkAccessManager m_browser;
};

} // namespace DeviceSignIn
