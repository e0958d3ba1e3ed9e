// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "protocol/usercode.h"

#include "text/hiddencharacters.h"

#include <QList>

#include <algorithm>

namespace DeviceSignIn {

namespace {

/*!
    Whether \a character may stand in a user code. A right-to-left letter would reverse the code,
    and a combining mark would change the character before it.
*/
bool isFitForCode(char32_t character)
{
    const auto direction = QChar::direction(character);
    return !isHiddenCharacter(character) && !QChar::isMark(character) && direction != QChar::DirR
           && direction != QChar::DirAL && (character == U' ' || !QChar::isSpace(character));
}

} // namespace

bool isSafeUserCode(const QString &code)
{
    const auto characters = code.toUcs4();
    return !code.isEmpty() && code.size() <= longestShownUserCode && code.trimmed() == code
           && code.isValidUtf16()
           && std::all_of(characters.begin(), characters.end(), isFitForCode);
}

} // namespace DeviceSignIn
