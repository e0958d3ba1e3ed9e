// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "jose/export.h"
#include "protocol/clientconfig.h"

#include <QList>
#include <QSslCertificate>
#include <QString>

namespace DeviceSignIn {

/*! What belongs to a client and stands in files, by their names; an empty one is none. */
struct ClientFiles
{
    /*! The client's secret, alone. */
    QString secret;
    /*! Instead of it: the key of private_key_jwt, PEM. */
    QString key;
    /*! Further authorities that may vouch for the server, PEM. */
    QString authorities;
};

/*!
    Reads them into \a client and \a authorities. What is wrong with one of them comes back in one
    line, which says nothing of what stands there; empty where all is well.
*/
DEVICESIGNIN_PRIVATE_EXPORT QString readClientFiles(const ClientFiles &files, ClientConfig *client,
                                                    QList<QSslCertificate> *authorities);

} // namespace DeviceSignIn
