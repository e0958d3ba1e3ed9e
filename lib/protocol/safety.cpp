// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "protocol/safety.h"

#include <QRegularExpression>

#include <algorithm>
#include <iterator>
#include <optional>
#include <tuple>
#include <utility>

namespace DeviceSignIn {

namespace {

/*!
    The longest name of a host that may be shown, in characters. The page shows it as a whole: the
    end of a name tells to whom it belongs.
*/
constexpr qsizetype maximumHost = 90;

constexpr char32_t zeroWidthNonJoiner = 0x200C;
constexpr char32_t zeroWidthJoiner = 0x200D;
constexpr char32_t emojiSelector = 0xFE0F;
constexpr char32_t enclosingKeycap = 0x20E3;
constexpr char32_t blackFlag = 0x1F3F4;
constexpr char32_t lastTag = 0xE007F;

struct CharacterRange
{
    char32_t first = 0;
    char32_t last = 0;
};

/*!
    Characters that show nothing although their category is that of a letter, a mark or a symbol.
    Qt has no function for this property (Default_Ignorable_Code_Point). ICU has one, but many
    builds of Qt for devices come without ICU; and the blank Braille pattern and the note without a
    head, which are invisible too, do not have the property. A test compares the table with PCRE's.
*/
constexpr CharacterRange invisibleCharacters[] = {
    {0x034F, 0x034F},   // combining grapheme joiner
    {0x115F, 0x1160},   // Hangul fillers
    {0x17B4, 0x17B5},   // Khmer inherent vowels
    {0x180B, 0x180F},   // Mongolian variation selectors and vowel separator
    {0x2800, 0x2800},   // blank Braille pattern
    {0x3164, 0x3164},   // Hangul filler
    {0xFE00, 0xFE0F},   // variation selectors
    {0xFFA0, 0xFFA0},   // halfwidth Hangul filler
    {0x1D159, 0x1D159}, // musical symbol null notehead
    {0xE0100, 0xE01EF}, // variation selectors
};

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
        return std::any_of(std::begin(invisibleCharacters), std::end(invisibleCharacters),
                           [&](const CharacterRange &range) {
                               return character >= range.first && character <= range.last;
                           });
    }
}

/*!
    Whether \a character may be an emoji or the color of its skin. Qt does not know which characters
    are emoji; all of them are symbols.
*/
bool isPictureLike(char32_t character)
{
    if (isHidden(character) || character < 0x80)
        return false;
    switch (QChar::category(character)) {
    case QChar::Symbol_Other:
    case QChar::Symbol_Math:
    case QChar::Symbol_Modifier:
        return true;
    default:
        return false;
    }
}

/*! Whether \a character is the tag of a small letter or of a digit. */
bool isTag(char32_t character)
{
    return (character >= 0xE0030 && character <= 0xE0039)
           || (character >= 0xE0061 && character <= 0xE007A);
}

/*!
    Whether the tag at \a at belongs to the flag of a part of a country: a black flag, the region
    and its part in three to six tags, and a last tag (Unicode Technical Standard #51). Other tags
    could hide a text.
*/
bool isPartOfFlag(const QList<uint> &characters, qsizetype at)
{
    constexpr qsizetype leastTags = 3;
    constexpr qsizetype mostTags = 6;
    qsizetype first = at;
    while (first > 0 && at - first <= mostTags && isTag(characters[first - 1]))
        --first;
    qsizetype last = at;
    while (last < characters.size() && last - at <= mostTags && isTag(characters[last]))
        ++last;
    const qsizetype tags = last - first;
    return first > 0 && characters[first - 1] == blackFlag && tags >= leastTags && tags <= mostTags
           && last < characters.size() && characters[last] == lastTag;
}

/*!
    Whether the hidden character at \a at is one that people can see: it joins two emoji to one,
    makes an emoji of the symbol or digit before it, or tells which flag it is (Unicode Technical
    Standard #51).
*/
bool isPartOfEmoji(const QList<uint> &characters, qsizetype at)
{
    if (at == 0)
        return false;
    const char32_t before = characters[at - 1];
    const char32_t after = at + 1 < characters.size() ? characters[at + 1] : 0;
    switch (characters[at]) {
    case zeroWidthJoiner:
        return (isPictureLike(before) || before == emojiSelector) && isPictureLike(after);
    case emojiSelector:
        return isPictureLike(before) || after == enclosingKeycap;
    default:
        return (isTag(characters[at]) || characters[at] == lastTag) && isPartOfFlag(characters, at);
    }
}

/*!
    Whether the letter at \a at joins the one on its other side, as in the Arabic script: to its
    right in memory if \a step is -1, to its left if it is 1. Marks are skipped by \a step.
*/
bool joinsNeighbor(const QList<uint> &characters, qsizetype at, int step)
{
    while (at >= 0 && at < characters.size()
           && QChar::joiningType(characters[at]) == QChar::Joining_Transparent)
        at += step;
    if (at < 0 || at >= characters.size())
        return false;
    const auto type = QChar::joiningType(characters[at]);
    return type == QChar::Joining_Dual
           || type == (step < 0 ? QChar::Joining_Left : QChar::Joining_Right);
}

/*!
    Whether the hidden character at \a at is one that changes how the letters beside it look, as in
    many names of Iran and India: behind a virama, or a non-joiner between two letters that would be
    joined (RFC 5892, appendix A.1 and A.2).
*/
bool shapesLetters(const QList<uint> &characters, qsizetype at)
{
    constexpr int virama = 9; // the combining class
    const bool isNonJoiner = characters[at] == zeroWidthNonJoiner;
    if (at == 0 || (!isNonJoiner && characters[at] != zeroWidthJoiner))
        return false;
    return QChar::combiningClass(characters[at - 1]) == virama
           || (isNonJoiner && joinsNeighbor(characters, at - 1, -1)
               && joinsNeighbor(characters, at + 1, 1));
}

bool isHiddenAt(const QList<uint> &characters, qsizetype at)
{
    return isHidden(characters[at]) && !isPartOfEmoji(characters, at)
           && !shapesLetters(characters, at);
}

bool hasInvisibleCharacters(const QString &text)
{
    const auto characters = text.toUcs4();
    return std::any_of(characters.begin(), characters.end(), isHidden);
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

QString asciiHost(const QUrl &url)
{
    QString host = url.host(QUrl::FullyEncoded);
    // The dot after a whole name of the DNS changes nothing (RFC 1034, section 3.1).
    if (host.endsWith(u'.'))
        host.chop(1);
    return host;
}

bool isDigit(QChar character)
{
    return character >= u'0' && character <= u'9';
}

/*!
    Returns the first two numbers of \a host if it is an IPv4 address. QUrl converts every notation
    of one to the dotted one. A name such as 127.example.com is none.
*/
std::optional<std::pair<int, int>> beginningOfIpv4(const QString &host)
{
    const auto numbers = QStringView(host).split(u'.');
    const bool isAddress =
        numbers.size() == 4 && std::all_of(numbers.begin(), numbers.end(), [](QStringView number) {
            return !number.isEmpty() && std::all_of(number.begin(), number.end(), isDigit);
        });
    if (!isAddress)
        return {};
    return std::pair(numbers[0].toInt(), numbers[1].toInt());
}

/*!
    Whether \a host, in ASCII, can be looked up and has no character that a person could take for
    its end. It is an address of IPv6 if it \a isInBrackets, and a name or an address of IPv4
    otherwise.
*/
bool isPlainHost(const QString &host, bool isInBrackets)
{
    const QLatin1String others(isInBrackets ? ":." : "._-");
    const char16_t lastLetter = isInBrackets ? u'f' : u'z';
    const bool isPlain = std::all_of(host.begin(), host.end(), [&](QChar character) {
        return isDigit(character) || (character >= u'a' && character <= lastLetter)
               || others.contains(character);
    });
    return isPlain && (isInBrackets ? host.contains(u':') : !host.isEmpty());
}

/*!
    The small letters of Greek and Cyrillic that resemble no Latin letter and no digit. They tell a
    name that only looks Latin, such as аррӏе, from a name in its own language. Unicode has a table
    of all characters that resemble each other (Technical Standard #39), and ICU functions for it;
    but many builds of Qt for devices come without ICU, and two scripts need no more than this.
    Scripts that are not in the page's own font are shown in ASCII.
*/
bool isDistinctive(QChar letter)
{
    static const QString greek = QStringLiteral("δζθλμξπςσφψ");
    static const QString cyrillic = QStringLiteral("вджлмнтфцщъыэюяѐђєїљњћџґ");
    return greek.contains(letter) || cyrillic.contains(letter);
}

/*!
    Whether \a letter is one that European languages add to ASCII, and resembles no letter of ASCII
    so much that its mark is easily missed: the letters of Latin-1 and Latin Extended-A without ı,
    ĸ, ŀ, ŉ and ſ.
*/
bool isEuropeanLatin(QChar letter)
{
    static const QString misleading = QStringLiteral("\u0131\u0138\u0140\u0149\u017F");
    return letter >= QChar(0xDF) && letter <= QChar(0x17F) && letter.isLetter()
           && !misleading.contains(letter);
}

/*! Whether no part of the name \a host, in small letters, could be taken for other letters. */
bool isUnmistakable(const QString &host)
{
    std::optional<QChar::Script> script;
    const auto labels = host.split(u'.');
    for (const QString &label : labels) {
        bool hasLetter = false;
        bool hasDistinctiveLetter = false;
        for (const QChar character : label) {
            if (!character.isLetter()) {
                // A digit or a hyphen. Whatever else is allowed in a name might look like a slash.
                if (character.unicode() >= 0x80)
                    return false;
                continue;
            }
            hasLetter = true;
            hasDistinctiveLetter = hasDistinctiveLetter || isDistinctive(character);
            if (script.value_or(character.script()) != character.script())
                return false;
            script = character.script();
            if (*script == QChar::Script_Latin && character.unicode() >= 0x80
                && !isEuropeanLatin(character))
                return false;
        }
        const bool needsDistinctiveLetter = hasLetter && script != QChar::Script_Latin;
        if (needsDistinctiveLetter && !hasDistinctiveLetter)
            return false;
    }
    return true;
}

bool isWeb(const QUrl &url, bool plainAllowed)
{
    const QString scheme = url.scheme();
    const bool secure = scheme == QLatin1String("https");
    const bool plain = scheme == QLatin1String("http") && plainAllowed;
    return url.isValid() && (secure || plain) && !url.host().isEmpty() && url.userInfo().isEmpty();
}

/*! Returns the first of the characters that end a host in \a text, or the end of it. */
QString::const_iterator endOfHost(const QString &text, QString::const_iterator begin)
{
    return std::find_if(begin, text.end(), [](QChar character) {
        return character == u'/' || character == u'?' || character == u'#';
    });
}

/*!
    Returns what follows the scheme and its slashes in \a text; the end of the text if it has no
    scheme with slashes.
*/
QString::const_iterator endOfScheme(const QString &text)
{
    const QLatin1String end("://");
    const auto *const colon = std::find(text.begin(), text.end(), u':');
    return QStringView(colon, text.end()).startsWith(end) ? colon + end.size() : text.end();
}

/*! An address in three parts. The authority is a host, or a host and a port. */
struct AddressParts
{
    QString authority;
    QString rest;
};

AddressParts partsOf(const QString &text)
{
    const auto *const begin = endOfScheme(text);
    const auto *const end = endOfHost(text, begin);
    return {QString(begin, end - begin), QString(end, text.end() - end)};
}

bool isAscii(const QString &text)
{
    return std::all_of(text.begin(), text.end(),
                       [](QChar character) { return character.unicode() < 0x80; });
}

} // namespace

bool isLoopback(const QUrl &url)
{
    constexpr int loopback = 127;
    const QString host = url.host();
    if (host == QLatin1String("localhost") || host == QLatin1String("::1"))
        return true;
    const auto ipv4 = beginningOfIpv4(host);
    return ipv4 && ipv4->first == loopback;
}

bool isHomeHost(const QString &host)
{
    if (const auto ipv4 = beginningOfIpv4(host)) {
        const auto [first, second] = *ipv4;
        return first == 10 || (first == 172 && second >= 16 && second <= 31)
               || (first == 192 && second == 168) || (first == 169 && second == 254);
    }
    // QUrl writes the addresses of IPv6 without leading zeros.
    static const QRegularExpression ipv6(
        QStringLiteral("^(f[cd][0-9a-f]{2}|fe[89ab][0-9a-f]):[0-9a-f:]*$"));
    static const QRegularExpression local(
        QStringLiteral("^([a-z0-9]([a-z0-9-]*[a-z0-9])?\\.)+local\\.?$"));
    if (host.contains(u':'))
        return ipv6.match(host).hasMatch();
    return host.contains(QLatin1String(".local")) && local.match(host).hasMatch();
}

bool isSafeEndpoint(const QUrl &url, const QUrl &homeServer)
{
    constexpr int httpPort = 80;
    // Another port of the same machine may belong to another person's program.
    const auto isHome = [&] {
        return url.host() == homeServer.host() && url.port(httpPort) == homeServer.port(httpPort)
               && isHomeHost(homeServer.host());
    };
    return isWeb(url, isLoopback(url) || isHome()) && !url.hasFragment();
}

AddressProblem findAddressProblem(const QString &text, const QString &plainHttpHost)
{
    if (text.size() > longestShownUri)
        return AddressProblem::TooLong;
    if (hasInvisibleCharacters(text))
        return AddressProblem::HiddenCharacters;
    const QUrl url(text, QUrl::StrictMode);
    const QString authority = partsOf(text).authority;
    // QUrl reports no user info if it is empty.
    if (authority.contains(u'@'))
        return AddressProblem::UserInfo;
    if (!url.isValid())
        return AddressProblem::Malformed;
    // What stands before the first slash of an address without a scheme may be meant as a host.
    if (url.isRelative())
        return text.section(u'/', 0, 0).contains(u'@') ? AddressProblem::UserInfo
                                                       : AddressProblem::Relative;
    const bool isPlain = url.scheme() == QLatin1String("http");
    if (!isPlain && url.scheme() != QLatin1String("https"))
        return AddressProblem::NotWeb;
    if (url.host().isEmpty() || !url.userInfo().isEmpty())
        return AddressProblem::Malformed;
    if (isPlain && !isLoopback(url) && (plainHttpHost.isEmpty() || url.host() != plainHttpHost))
        return AddressProblem::PlainHttp;
    const QString host = asciiHost(url);
    if (host.size() > maximumHost)
        return AddressProblem::LongHost;
    return isPlainHost(host, authority.startsWith(u'[')) ? AddressProblem::None
                                                         : AddressProblem::BadHost;
}

bool isSafeVerificationUri(const QString &text, const QString &plainHttpHost)
{
    return findAddressProblem(text, plainHttpHost) == AddressProblem::None;
}

QString withScheme(const QString &text)
{
    if (text.startsWith(QLatin1String("//")))
        return u"https:" + text;
    // Most addresses have a scheme, and an expression takes long to compile.
    const auto *const afterScheme = endOfScheme(text);
    if (afterScheme != text.end() && endOfHost(text, text.begin()) == afterScheme - 2)
        return text;
    static const QRegularExpression host(
        QStringLiteral(
            "\\A(localhost|[^/?#@:\\\\\\[\\]\\s]+\\.[^/?#@:\\\\\\[\\]\\s]+|\\[[0-9a-f:.]+\\])"
            "(:[0-9]{1,5})?([/?#]|\\z)"),
        QRegularExpression::CaseInsensitiveOption);
    return host.match(text).hasMatch() ? QString(u"https://" + text) : text;
}

QString shownHost(const QUrl &url)
{
    const QString ascii = asciiHost(url);
    // QUrl by itself would keep the letters of every name below one of the top-level domains in
    // QUrl::idnWhitelist(), аррӏе.com for example.
    const QString name = QUrl::fromAce(ascii.toLatin1(), QUrl::IgnoreIDNWhitelist);
    return !name.isEmpty() && isUnmistakable(name) ? name : ascii;
}

QString shownAddress(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    const AddressParts sent = partsOf(text);
    QString host = isAscii(sent.authority) ? asciiHost(url) : shownHost(url);
    if (host.contains(u':'))
        host = u'[' + host + u']';
    const QString port = url.port() < 0 ? QString() : QString(u':' + QString::number(url.port()));
    const QString rest =
        isAscii(sent.rest)
            ? sent.rest
            : url.toString(QUrl::FullyEncoded | QUrl::RemoveScheme | QUrl::RemoveAuthority);
    return url.scheme() + u"://" + host + port + rest;
}

bool haveSameOrigin(const QString &one, const QString &other)
{
    const auto origin = [](const QString &address) {
        const QUrl url(address, QUrl::StrictMode);
        return std::tuple(url.scheme(), asciiHost(url),
                          url.port(url.scheme() == QLatin1String("https") ? 443 : 80));
    };
    return origin(one) == origin(other);
}

bool isSafeUserCode(const QString &code)
{
    const auto characters = code.toUcs4();
    return !code.isEmpty() && code.size() <= longestShownUserCode && code.trimmed() == code
           && code.isValidUtf16()
           && std::all_of(characters.begin(), characters.end(), isFitForCode);
}

bool hasHiddenCharacters(const QString &text)
{
    const auto characters = text.toUcs4();
    for (qsizetype at = 0; at < characters.size(); ++at) {
        if (isHiddenAt(characters, at))
            return true;
    }
    return false;
}

QString withoutHiddenCharacters(const QString &text)
{
    const auto characters = text.toUcs4();
    auto cleaned = characters;
    for (qsizetype at = 0; at < characters.size(); ++at) {
        if (isHiddenAt(characters, at))
            cleaned[at] = U' ';
    }
    return QString::fromUcs4(reinterpret_cast<const char32_t *>(cleaned.constData()),
                             cleaned.size());
}

QString escapeHiddenCharacters(const QString &text)
{
    const auto characters = text.toUcs4();
    QString escaped;
    for (qsizetype at = 0; at < characters.size(); ++at) {
        const auto units = QChar::fromUcs4(characters[at]);
        if (!isHiddenAt(characters, at)) {
            escaped += units;
            continue;
        }
        for (const char16_t unit : units)
            escaped += QStringLiteral("\\u%1").arg(int(unit), 4, 16, QLatin1Char('0'));
    }
    return escaped;
}

} // namespace DeviceSignIn
