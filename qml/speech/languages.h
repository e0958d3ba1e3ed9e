// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "jose/export.h"

#include <QStringList>

namespace DeviceSignIn {

/*! The languages that ship, as tags of BCP 47: English first, the others as a list shows them. */
DEVICESIGNIN_PRIVATE_EXPORT QStringList languageTags();

/*! What the people who speak it call it, in its own letters. */
QString languageName(const QString &tag);

/*!
    The first of \a wanted that ships, by the lookup of RFC 4647, section 3.4: "de-AT" finds "de".
    A language that ships for one country only is better than none: "pt" and "pt-PT" find "pt-BR".
    Empty where there is none.
*/
DEVICESIGNIN_PRIVATE_EXPORT QString lookUpLanguage(const QStringList &wanted);

} // namespace DeviceSignIn
