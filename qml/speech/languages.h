// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "jose/export.h"

#include <QStringList>

namespace DeviceSignIn {

/*!
    The BCP 47 tags of the languages that ship, in the order in which they are shown. English is the
    first.
*/
DEVICESIGNIN_PRIVATE_EXPORT QStringList languageTags();

/*! The name of a language in that language; empty if \a tag does not ship. */
QString languageName(const QString &tag);

/*!
    Finds the first of \a wanted that ships, by the lookup of RFC 4647, section 3.4: "de-AT" finds
    "de". If a language ships for one country only, it is found for other countries as well: "pt"
    and "pt-PT" find "pt-BR". Chinese of Taiwan, Hong Kong and Macao, and Cantonese, find "zh-Hant".
    Returns its tag; empty if none ships.
*/
DEVICESIGNIN_PRIVATE_EXPORT QString lookUpLanguage(const QStringList &wanted);

} // namespace DeviceSignIn
