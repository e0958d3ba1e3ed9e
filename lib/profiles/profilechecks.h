// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "protocol/jsonreader.h"
#include "protocol/profile.h"

namespace DeviceSignIn {

/*! The names of the members in the file of a profile, in two of its objects. */
struct WrittenMembers
{
    /*! The steps in \c requests. */
    QStringList requests;
    /*! The members of \c responses. */
    QStringList responses;
};

/*!
    Checks the members of \a profile, each of which is well-formed, against each other. Reports the
    first problem to \a root: a step that could never work, such as an exchange without an address
    or a poll that does not contain the code, and a secret where others could read it. \a written
    lists the members that the file contains, because \a profile has the values of the RFCs for all
    others.
*/
void checkProfile(const JsonNode &root, const Profile &profile, const WrittenMembers &written);

} // namespace DeviceSignIn
