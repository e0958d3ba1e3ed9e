// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "network/proxyauthentication.h"

#include <QCryptographicHash>

#include <algorithm>
#include <optional>

namespace DeviceSignIn {

namespace {

/*! The parts of \a list between its commas, without those commas that are in quotes. */
QList<QByteArray> splitAtCommas(const QByteArray &list)
{
    QList<QByteArray> items{QByteArray()};
    bool isQuoted = false;
    for (qsizetype i = 0; i < list.size(); ++i) {
        const char c = list.at(i);
        if (c == ',' && !isQuoted) {
            items.append(QByteArray());
            continue;
        }
        items.last() += c;
        if (c == '"')
            isQuoted = !isQuoted;
        else if (isQuoted && c == '\\' && i + 1 < list.size())
            items.last() += list.at(++i);
    }
    return items;
}

/*! The value that \a text, a token or a quoted string, stands for (RFC 9110, section 5.6.4). */
QByteArray unquoted(const QByteArray &text)
{
    if (!text.startsWith('"'))
        return text;
    QByteArray value;
    for (qsizetype i = 1; i < text.size() && text.at(i) != '"'; ++i) {
        if (text.at(i) == '\\' && i + 1 < text.size())
            ++i;
        value += text.at(i);
    }
    return value;
}

/*! \a value as a quoted string. Control characters, which would end the header, are left out. */
QByteArray quoted(const QByteArray &value)
{
    QByteArray text = "\"";
    for (const char c : value) {
        if (c == '"' || c == '\\')
            text += '\\';
        if (uchar(c) >= 0x20 && c != 0x7F)
            text += c;
    }
    return text + '"';
}

/*! Adds the challenges in \a value, the value of one header, to \a challenges. */
void addChallenges(const QByteArray &value, QList<AuthenticationChallenge> &challenges)
{
    const qsizetype before = challenges.size();
    const auto items = splitAtCommas(value);
    for (const QByteArray &item : items) {
        QByteArray text = item.trimmed();
        const auto endOfWord = [&text] {
            const auto *const end = std::find_if(text.cbegin(), text.cend(), [](char c) {
                return c == ' ' || c == '\t' || c == '=';
            });
            return qsizetype(end - text.cbegin());
        };
        QByteArray word = text.left(endOfWord());
        text = text.mid(word.size()).trimmed();
        // An equals sign follows the name of a parameter.
        if (!text.startsWith('=')) {
            if (word.isEmpty())
                continue;
            challenges.append({word, {}});
            word = text.left(endOfWord());
            text = text.mid(word.size()).trimmed();
        }
        if (challenges.size() > before && text.startsWith('='))
            challenges.last().parameters.insert(word.toLower(), unquoted(text.mid(1).trimmed()));
    }
}

constexpr char sessionSuffix[] = "-sess";

std::optional<QCryptographicHash::Algorithm> digestAlgorithm(QByteArray name)
{
    name = name.toLower();
    if (name.endsWith(sessionSuffix))
        name.chop(qsizetype(sizeof sessionSuffix) - 1);
    if (name.isEmpty() || name == "md5")
        return QCryptographicHash::Md5;
    if (name == "sha-256")
        return QCryptographicHash::Sha256;
    return std::nullopt;
}

} // namespace

bool AuthenticationChallenge::hasScheme(const char *name) const
{
    return scheme.compare(name, Qt::CaseInsensitive) == 0;
}

QList<AuthenticationChallenge> proxyChallenges(const QByteArray &head)
{
    QByteArray unfolded = head;
    // A line that begins with a space continues the one before (RFC 9112, section 5.2).
    unfolded.replace("\r\n", "\n").replace("\n ", " ").replace("\n\t", " ");
    QList<AuthenticationChallenge> challenges;
    const auto lines = unfolded.split('\n');
    for (const QByteArray &line : lines) {
        const qsizetype colon = line.indexOf(':');
        if (line.left(colon).trimmed().toLower() == "proxy-authenticate")
            addChallenges(line.mid(colon + 1), challenges);
    }
    return challenges;
}

QByteArray basicAuthorization(const ProxyCredentials &credentials)
{
    const QString pair = credentials.user + u':' + credentials.password;
    return "Basic " + pair.toUtf8().toBase64();
}

bool isUsableDigest(const AuthenticationChallenge &challenge)
{
    const QByteArray qop = challenge.parameters.value("qop");
    const auto qualities = qop.toLower().split(',');
    const bool hasAuth =
        qop.isEmpty() || std::any_of(qualities.begin(), qualities.end(), [](const auto &quality) {
            return quality.trimmed() == "auth";
        });
    return challenge.hasScheme("Digest") && hasAuth
           && !challenge.parameters.value("nonce").isEmpty()
           && digestAlgorithm(challenge.parameters.value("algorithm"));
}

QByteArray digestAuthorization(const AuthenticationChallenge &challenge,
                               const ProxyCredentials &credentials, const QByteArray &method,
                               const QByteArray &target, const QByteArray &clientNonce)
{
    constexpr char nonceCount[] = "00000001";
    const auto &given = challenge.parameters;
    const QByteArray algorithm = given.value("algorithm");
    const QByteArray user = credentials.user.toUtf8();
    const QByteArray realm = given.value("realm");
    const QByteArray nonce = given.value("nonce");
    const bool hasQop = !given.value("qop").isEmpty();
    const auto hash = [used = digestAlgorithm(algorithm).value_or(QCryptographicHash::Md5)](
                          const QList<QByteArray> &parts) {
        return QCryptographicHash::hash(parts.join(':'), used).toHex();
    };
    QByteArray secret = hash({user, realm, credentials.password.toUtf8()});
    if (algorithm.toLower().endsWith(sessionSuffix))
        secret = hash({secret, nonce, clientNonce});
    const QByteArray request = hash({method, target});
    const QByteArray response =
        hasQop ? hash({secret, nonce, nonceCount, clientNonce, "auth", request})
               : hash({secret, nonce, request});

    QList<QByteArray> parts{"username=" + quoted(user), "realm=" + quoted(realm),
                            "nonce=" + quoted(nonce), "uri=" + quoted(target),
                            "response=" + quoted(response)};
    if (!algorithm.isEmpty())
        parts += "algorithm=" + algorithm;
    if (given.contains("opaque"))
        parts += "opaque=" + quoted(given.value("opaque"));
    if (hasQop)
        parts += QByteArray("qop=auth, nc=") + nonceCount;
    if (hasQop || algorithm.toLower().endsWith(sessionSuffix))
        parts += "cnonce=" + quoted(clientNonce);
    return "Digest " + parts.join(", ");
}

} // namespace DeviceSignIn
