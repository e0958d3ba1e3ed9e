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
    /*! The members of \c answers. */
    QStringList answers;
};

/*!
    Checks \a profile, whose members are well-formed each by itself, as a whole, and reports the first
    problem to \a root: a step that could never work, such as an exchange without an address or a poll
    that does not say for which code it asks, and a secret where others could read it. \a written says
    what the file contains, because \a profile has the values of the RFCs for all that it leaves out.
*/
void checkProfile(const JsonNode &root, const Profile &profile, const WrittenMembers &written);

} // namespace DeviceSignIn
