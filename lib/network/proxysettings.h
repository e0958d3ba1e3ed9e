// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "jose/export.h"

#include <QNetworkProxy>
#include <QProcessEnvironment>
#include <QString>
#include <QUrl>

namespace DeviceSignIn {

/*! How a request gets to its server. */
struct ProxyChoice
{
    /*! The proxies to use; a list with one entry of the type NoProxy for a direct connection. */
    QList<QNetworkProxy> proxies;
    /*! Why the configured proxy can't be used, in a few words; empty if there is no problem. */
    QString problem;

    /*! Whether the request goes through a proxy. */
    bool isUsed() const;
    /*!
        The name and port of the first proxy, without user name and password; empty for a direct
        connection.
    */
    QString name() const;
};

/*!
    Chooses the proxy for \a url by the variables \c https_proxy, \c http_proxy, \c all_proxy and
    \c no_proxy of \a environment, as curl and most programs understand them. They are read in small
    letters first and then in capitals, except that \c HTTP_PROXY is ignored, as by curl.

    A proxy is an address of the scheme http, socks5 or socks5h, which may have a user name and a
    password; without a scheme it is http. \c no_proxy is a list of names, which also stand for all
    names below them, of addresses, of networks such as 10.0.0.0/8, each with or without a port, or
    \c * for everything. If no variable names a proxy for \a url, it is the one of the application
    or of the system. A server on this machine is always contacted directly.
*/
DEVICESIGNIN_PRIVATE_EXPORT ProxyChoice chooseProxy(const QUrl &url,
                                                    const QProcessEnvironment &environment);

} // namespace DeviceSignIn
