// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "text/secretsearch.h"

#include <QByteArrayView>
#include <QList>
#include <QRegularExpression>

#include <algorithm>

namespace DeviceSignIn {

namespace {

constexpr qsizetype longestSearchedText = 8192;
/*! The length of the beginning of a secret that counts as the whole. */
constexpr qsizetype tellingPart = 16;
/*! How often a secret may have been encoded: for HTTP Basic, for HTML and for a log, say. */
constexpr int mostEncodings = 3;

bool containsPlainly(const QByteArray &text, const Secrets &secrets, qsizetype shortest)
{
    return std::any_of(secrets.begin(), secrets.end(), [&](const Secret &secret) {
        const QByteArrayView bytes(secret.reveal());
        return !bytes.isEmpty() && bytes.size() >= shortest
               && text.contains(bytes.first(std::min(bytes.size(), tellingPart)));
    });
}

/*! Replaces each match of \a expression in \a text by the result of \a replacement. */
template <typename Replacement>
QByteArray replaced(const QByteArray &text, const QRegularExpression &expression,
                    Replacement replacement)
{
    const QString all = QString::fromUtf8(text);
    QString result;
    qsizetype end = 0;
    for (auto matches = expression.globalMatch(all); matches.hasNext();) {
        const auto match = matches.next();
        result += QStringView(all).sliced(end, match.capturedStart() - end);
        result += replacement(match);
        end = match.capturedEnd();
    }
    return QString(result + QStringView(all).sliced(end)).toUtf8();
}

QString characterOf(QStringView number, int base)
{
    const char32_t code = number.toUInt(nullptr, base);
    return code <= QChar::LastValidCodePoint ? QString::fromUcs4(&code, 1) : QString();
}

/*!
    Reads escapes of JSON strings (RFC 8259, section 7); most programming languages have the same.
*/
QByteArray withoutJsonEscapes(const QByteArray &text)
{
    // Most texts have no escapes, and an expression takes long to compile.
    if (!text.contains('\\'))
        return text;
    static const QRegularExpression escape(
        QStringLiteral("\\\\(?:u([0-9A-Fa-f]{4})|x([0-9A-Fa-f]{2})|([\"'\\\\/]))"));
    return replaced(text, escape, [](const QRegularExpressionMatch &match) {
        if (match.hasCaptured(3))
            return match.captured(3);
        return characterOf(match.hasCaptured(1) ? match.captured(1) : match.captured(2), 16);
    });
}

QByteArray withoutHtmlEscapes(const QByteArray &text)
{
    if (!text.contains('&'))
        return text;
    static const QRegularExpression entity(
        QStringLiteral("&(?:#[xX]([0-9A-Fa-f]{1,6})|#([0-9]{1,7})|(amp|lt|gt|quot|apos));"));
    return replaced(text, entity, [](const QRegularExpressionMatch &match) -> QString {
        if (match.hasCaptured(1))
            return characterOf(match.captured(1), 16);
        if (match.hasCaptured(2))
            return characterOf(match.captured(2), 10);
        const QString name = match.captured(3);
        if (name == u"amp")
            return QStringLiteral("&");
        if (name == u"lt")
            return QStringLiteral("<");
        if (name == u"gt")
            return QStringLiteral(">");
        return name == u"quot" ? QStringLiteral("\"") : QStringLiteral("'");
    });
}

QByteArray withoutSpace(QByteArray text)
{
    text.removeIf([](char character) { return uchar(character) <= ' '; });
    return text;
}

bool isHexDigit(char character)
{
    return (character >= '0' && character <= '9') || (character >= 'a' && character <= 'f')
           || (character >= 'A' && character <= 'F');
}

bool isBase64Digit(char character)
{
    return (character >= '0' && character <= '9') || (character >= 'a' && character <= 'z')
           || (character >= 'A' && character <= 'Z') || character == '+' || character == '/'
           || character == '_' || character == '-';
}

/*!
    Decodes with \a decode each run of four or more characters in \a text that are \a digits,
    beginning at the character \a offset of the run. The results are separated by a character that
    no secret has.
*/
template <typename Decode>
QByteArray decodedRuns(const QByteArray &text, bool (*digits)(char), qsizetype offset,
                       Decode decode)
{
    constexpr qsizetype shortestRun = 4;
    QByteArray decoded;
    for (const auto *end = text.begin(); end != text.end();) {
        const auto *const begin = std::find_if(end, text.end(), digits);
        end = std::find_if_not(begin, text.end(), digits);
        if (end - begin >= shortestRun)
            decoded += decode(QByteArray(begin + offset, end - begin - offset)) + '\0';
    }
    return decoded;
}

QByteArray fromAnyBase64(QByteArray text)
{
    return QByteArray::fromBase64(text.replace('-', '+').replace('_', '/'));
}

/*! Returns what \a text may be the encoded form of. */
QList<QByteArray> decodings(const QByteArray &text)
{
    QList<QByteArray> results{
        QByteArray::fromPercentEncoding(text),
        QByteArray::fromPercentEncoding(QByteArray(text).replace('+', ' ')),
        withoutJsonEscapes(text),
        withoutHtmlEscapes(text),
        withoutSpace(text),
    };
    // Where the encoded text begins is not known, because letters before it belong to the run.
    for (qsizetype offset = 0; offset < 2; ++offset)
        results.append(decodedRuns(text, isHexDigit, offset, &QByteArray::fromHex));
    for (qsizetype offset = 0; offset < 4; ++offset)
        results.append(decodedRuns(text, isBase64Digit, offset, &fromAnyBase64));
    return results;
}

bool containsDeeply(const QByteArray &text, const Secrets &secrets, qsizetype shortest, int depth)
{
    if (containsPlainly(text, secrets, shortest))
        return true;
    if (depth == 0)
        return false;
    const auto decoded = decodings(text);
    return std::any_of(decoded.begin(), decoded.end(), [&](const QByteArray &one) {
        return !one.isEmpty() && one != text && containsDeeply(one, secrets, shortest, depth - 1);
    });
}

} // namespace

bool containsSecret(const QString &text, const Secrets &secrets, qsizetype shortest)
{
    if (text.isEmpty() || secrets.empty())
        return false;
    const QByteArray bytes = text.toUtf8();
    return bytes.size() > longestSearchedText
           || containsDeeply(bytes, secrets, shortest, mostEncodings);
}

} // namespace DeviceSignIn
