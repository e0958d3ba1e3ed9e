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
    The address of a person's account, from the claims \c email or \c preferred_username, for a
    machine that has no letters for the person's name: printable ASCII of at most 64 characters. It
    is empty if there is none, or if the name has only Latin, Greek and Cyrillic letters, which can
    be shown everywhere; a name without a letter, such as an emoji, may not. A claim that repeats
    one of \a secrets is not used.
*/
QString personAddress(const QJsonObject &claims, const Secrets &secrets = {});

/*! How the pages name a person. */
struct PersonName
{
    /*! See personName(). */
    QString name;
    /*! See personAddress(). */
    QString address;

    bool operator==(const PersonName &) const = default;
};

} // namespace DeviceSignIn
