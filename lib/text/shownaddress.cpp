// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "text/shownaddress.h"

#include "text/endpoint.h"
#include "text/hiddencharacters.h"
#include "text/shownhost.h"

#include <QList>
#include <QRegularExpression>
#include <QStringView>
#include <QUrl>

#include <algorithm>
#include <tuple>

namespace DeviceSignIn {

namespace {

/*!
    The longest name of a host that may be shown, in characters. The page shows it as a whole: the
    end of a name tells to whom it belongs.
*/
constexpr qsizetype maximumHost = 90;

/*! Whether one of the characters is hidden, even if it is a part of an emoji. */
bool hasAnyHiddenCharacter(const QString &text)
{
    const auto characters = text.toUcs4();
    return std::any_of(characters.begin(), characters.end(), isHiddenCharacter);
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
        return (character >= u'0' && character <= u'9')
               || (character >= u'a' && character <= lastLetter) || others.contains(character);
    });
    return isPlain && (isInBrackets ? host.contains(u':') : !host.isEmpty());
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

AddressProblem findAddressProblem(const QString &text, const QString &plainHttpHost)
{
    if (text.size() > longestShownAddress)
        return AddressProblem::TooLong;
    if (hasAnyHiddenCharacter(text))
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

bool isSafeToShow(const QString &text, const QString &plainHttpHost)
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

} // namespace DeviceSignIn
