// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "protocol/failure.h"
#include "protocol/secret.h"

#include <QStringList>
#include <QUrl>

namespace DeviceSignIn {

/*! The addresses of an authorization server, given by hand or found by discovery (RFC 8414). */
struct ServerMetadata
{
    QString issuer;
    QUrl deviceAuthorizationEndpoint;
    QUrl tokenEndpoint;
    /*! Invalid where the server has none; likewise the next one. */
    QUrl revocationEndpoint;
    QUrl userinfoEndpoint;
    /*! token_endpoint_auth_methods_supported; empty where unknown. */
    QStringList tokenAuthMethods;
};

/*! Who asks, whom, and for what. All of it comes from the operator, none of it from the network. */
struct ClientConfig
{
    /*! Exactly as the server writes it: it is compared character by character (RFC 8414,
     * section 3.3). */
    QString issuer;
    /*! Instead of an issuer. The first two are enough. */
    ServerMetadata endpoints;
    QString clientId;
    Secret clientSecret;
    QStringList scopes;
    /*!
        A host besides loopback whose verification address may be plain http. For the sandbox on a
        home network (\c --lan); empty otherwise.
    */
    QString plainHttpHost;
};

/*! What keeps this configuration from being used, in one line; Reason::None when nothing does. */
Failure checkConfig(const ClientConfig &config);

} // namespace DeviceSignIn
