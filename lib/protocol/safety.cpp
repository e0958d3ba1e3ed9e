// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "protocol/safety.h"

#include <QRegularExpression>

#include <algorithm>

namespace DeviceSignIn {

namespace {

constexpr qsizetype maximumUri = 512;
constexpr qsizetype maximumUserCode = 64;

bool isHidden(char32_t character)
{
    switch (QChar::category(character)) {
    case QChar::Other_Control:
    case QChar::Other_Format: // bidirectional marks and overrides, zero-width characters
    case QChar::Other_Surrogate:
    case QChar::Other_PrivateUse:
    case QChar::Other_NotAssigned:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    default:
        return false;
    }
}

/*!
    Whether \a character may stand in a user code. A right-to-left letter would reverse the code,
    and a combining mark would change the character before it.
*/
bool isFitForCode(char32_t character)
{
    const auto direction = QChar::direction(character);
    return !isHidden(character) && !QChar::isMark(character) && direction != QChar::DirR
           && direction != QChar::DirAL && (character == U' ' || !QChar::isSpace(character));
}

bool isWeb(const QUrl &url, bool plainAllowed)
{
    const QString scheme = url.scheme();
    const bool secure = scheme == QLatin1String("https");
    const bool plain = scheme == QLatin1String("http") && plainAllowed;
    return url.isValid() && (secure || plain) && !url.host().isEmpty() && url.userInfo().isEmpty();
}

} // namespace

bool isLoopback(const QUrl &url)
{
    // QUrl converts every notation of an IPv4 address to the dotted one. The expression must not
    // match a name such as 127.example.com.
    static const QRegularExpression dotted(QStringLiteral("^127\\.\\d+\\.\\d+\\.\\d+$"));
    const QString host = url.host();
    return host == QLatin1String("localhost") || host == QLatin1String("::1")
           || dotted.match(host).hasMatch();
}

bool isSafeEndpoint(const QUrl &url)
{
    return isWeb(url, isLoopback(url)) && !url.hasFragment();
}

bool isSafeVerificationUri(const QString &text, const QString &plainHttpHost)
{
    if (text.size() > maximumUri || hasHiddenCharacters(text))
        return false;
    const QUrl url(text, QUrl::StrictMode);
    const bool plainAllowed =
        isLoopback(url) || (!plainHttpHost.isEmpty() && url.host() == plainHttpHost);
    return isWeb(url, plainAllowed);
}

bool isSafeUserCode(const QString &code)
{
    const auto characters = code.toUcs4();
    return !code.isEmpty() && code.size() <= maximumUserCode && code.trimmed() == code
           && std::all_of(characters.begin(), characters.end(), isFitForCode);
}

bool hasHiddenCharacters(const QString &text)
{
    const auto characters = text.toUcs4();
    return std::any_of(characters.begin(), characters.end(), isHidden);
}

QString withoutHiddenCharacters(const QString &text)
{
    auto characters = text.toUcs4();
    std::replace_if(characters.begin(), characters.end(), isHidden, uint(U' '));
    return QString::fromUcs4(reinterpret_cast<const char32_t *>(characters.constData()),
                             characters.size());
}

} // namespace DeviceSignIn
