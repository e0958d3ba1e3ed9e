// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "protocol/clientdata.h"
#include "signin/clientconfig.h"
#include "signin/clientfiles.h"

#include <QSharedData>

#include <memory>

namespace DeviceSignIn {

/*! A configuration whose profile and files have been read. */
struct CompleteClient
{
    /*! ClientData::problem says why it can't be used, if the reading has found that out. */
    ClientData data;
    /*! Certificate authorities that are trusted in addition to the system's. */
    QList<QSslCertificate> authorities;
};

/*! The content of a ClientConfig: what an application has set. */
class ClientConfigPrivate : public QSharedData
{
public:
    /*! Reads the profile and the files of \a config. */
    static CompleteClient complete(const ClientConfig &config);

    QString profile = QStringLiteral("generic");
    QString profileFile;
    QMap<QString, QString> settings;
    QUrl server;
    QString issuer;
    ServerMetadata endpoints;
    QString clientId;
    /*! Null if there is none. Copies of the configuration share the bytes. @{ */
    std::shared_ptr<const Secret> clientSecret;
    std::shared_ptr<const Secret> clientKey;
    /*! @} */
    QString clientKeyId;
    QStringList scopes;
    QString audience;
    QStringList resources;
    QString acrValues;
    QMap<QString, QString> parameters;
    QMap<QString, QString> tokenParameters;
    /*! The values may be secret. Copies of the configuration share their bytes. */
    QMap<QString, std::shared_ptr<const Secret>> headers;
    QString userAgent;
    QList<QSslCertificate> authorities;
    ClientFiles files;

private:
    QString readServer(ClientData *data) const;
    void addAdditional(ClientData *data) const;
    QString readCredentials(CompleteClient *client) const;
};

/*!
    Reads the profile and the files of \a config, for the parts of this project that need the
    result.
*/
DEVICESIGNIN_PRIVATE_EXPORT CompleteClient completeClient(const ClientConfig &config);

} // namespace DeviceSignIn
