// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "protocol/profile.h"

namespace DeviceSignIn {

// The rules that the members of a profile keep to.

/*! Whether \a text is a word of letters, digits, - and _, which has 40 characters at most. */
bool isWord(const QString &text);

/*! Whether \a text is the path of a member of a response, such as \c data.pin. */
bool isMemberPath(const QString &text);

/*! The names of the settings of \a profile. */
QStringList settingNames(const Profile &profile);

/*!
    The placeholders of requests that stand neither for settings nor for values of responses; see
    Profile.
*/
const QStringList &requestPlaceholders();

/*! The reason for which a name is refused that another one equals, such as those of headers. */
inline constexpr char sameButForCase[] =
    "is written twice, in capitals and not; remove one of the two";

/*! What the address in a profile is used for. */
enum class AddressUse {
    Request, //!< requests go there, with secrets
    Page,    //!< a person opens it; it may have a fragment
};

/*!
    Returns what is wrong with \a text, the template of an address in a profile with these
    \a settings, as the end of a sentence; empty if nothing is. Whether its placeholders are known
    is not checked.
*/
QString problemOfAddress(const QString &text, const std::vector<ProfileSetting> &settings,
                         AddressUse use);

} // namespace DeviceSignIn
