// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "text/secretsearch.h"

#include <QJsonObject>
#include <QString>

namespace DeviceSignIn {

/*!
    The name to show for a person, from the claims \c name, \c preferred_username or \c email: one
    line of at most 64 characters; empty if there is none. A claim that repeats one of \a secrets is
    not used.
*/
QString personName(const QJsonObject &claims, const Secrets &secrets = {});

/*!
    The address of a person's account, from the claims \c email or \c preferred_username: printable
    ASCII of at most 64 characters. It tells people of the same name apart, and stands for a name
    that the machine has no letters for. It is empty if there is no name, or no address that differs
    from it. A claim that repeats one of \a secrets is not used.
*/
QString personAddress(const QJsonObject &claims, const Secrets &secrets = {});

/*!
    Returns an identifier of the person whom the server \a issuer calls \a subject (\c sub). It is
    the same at each sign-in of the person, and no two people have the same one (OpenID Connect Core
    1.0, section 5.7). It is a hash, from which neither can be read. Empty if \a subject is.
*/
QString personId(const QString &issuer, const QString &subject);

/*! How the pages name a person, and how the server does. */
struct PersonName
{
    /*! See personName(). */
    QString name;
    /*! See personAddress(). */
    QString address;
    /*! The server's identifier of the person (\c sub); may be empty. */
    QString subject;

    bool operator==(const PersonName &) const = default;
};

} // namespace DeviceSignIn
