// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace DeviceSignIn {

/*!
    Whether \a character is one that is invisible or changes the reading order, whatever stands
    beside it: a control or format character, a filler, a variation selector, a line or paragraph
    separator, or one that Unicode has not assigned.
*/
bool isHiddenCharacter(char32_t character);

/*!
    Whether \a text has a hidden character. The characters that join several emoji to one or tell
    which flag an emoji is, and those that join or part the letters of a word in scripts that do so,
    are not counted.
*/
bool hasHiddenCharacters(const QString &text);

/*! Returns \a text with each hidden character replaced by a space. */
QString withoutHiddenCharacters(const QString &text);

/*!
    Returns \a text with each hidden character written as \c{\uXXXX}, once for each of its UTF-16
    code units. JSON reads them as the original characters.
*/
QString escapeHiddenCharacters(const QString &text);

} // namespace DeviceSignIn
