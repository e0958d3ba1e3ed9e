// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QNetworkAccessManager>
#include <QUrl>

namespace DeviceSignIn {

/*! A person with a phone, as the sandbox's page sees them: a browser without JavaScript. */
class Phone
{
public:
    /*! Opens \a verificationUriComplete and presses the button. False if the page would not have it. */
    bool approve(const QUrl &verificationUriComplete);
    bool deny(const QUrl &verificationUriComplete);

private:
    bool decide(const QUrl &page, const QByteArray &decision);
    /*! The body of the answer, or nothing if it is an error. */
    QByteArray ask(const QUrl &url, const QByteArray &form = {});

    // It keeps the page's cookies, as a browser does.
    QNetworkAccessManager m_browser;
};

} // namespace DeviceSignIn
