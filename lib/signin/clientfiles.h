// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "jose/export.h"
#include "protocol/clientdata.h"

#include <QList>
#include <QSslCertificate>
#include <QString>

namespace DeviceSignIn {

/*! The names of a client's files. An empty name means that the file is not used. */
struct ClientFiles
{
    /*! The file whose only content is the client's secret. */
    QString secret;
    /*!
        The location of the private key of a client that authenticates with private_key_jwt: see
        KeyLocation.
    */
    QString key;
    /*! Certificates, in PEM, of further authorities that are trusted for the server. */
    QString authorities;
    /*! Where the keys for DPoP are: see openDpopKeys(). Empty to leave the client as it is. */
    QString dpopKey;
    /*! The provider and the file with the PIN of both keys: see KeyLocation. */
    QString keyProvider;
    QString keyPin;
};

/*!
    Opens the keys of \a files and stores them in \a client. Returns the first problem in one line;
    empty if there is none.
*/
DEVICESIGNIN_PRIVATE_EXPORT QString openClientKeys(const ClientFiles &files, ClientData *client);

/*!
    Reads the other \a files and stores their content in \a client and \a authorities. Returns the
    first problem in one line, which contains nothing from a file; empty if there is none.
*/
DEVICESIGNIN_PRIVATE_EXPORT QString readClientFiles(const ClientFiles &files, ClientData *client,
                                                    QList<QSslCertificate> *authorities);

} // namespace DeviceSignIn
