// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "profiles/profileresponses.h"

#include "jose/jwa.h"
#include "profiles/profilerules.h"

#include <utility>

namespace DeviceSignIn {

namespace {

/*!
    The members of a profile that accept a word for the meaning of an error, besides those that
    accept all words.
*/
struct MeaningUses
{
    /*! Whether \c refresh_errors accepts it: a refresh never waits for a person. */
    bool inRefresh = false;
    /*! Whether \c device_statuses accepts it, which counts before there is a code. */
    bool beforeCode = false;
};

constexpr MeaningUses usedInPoll = {false, false};
constexpr MeaningUses usedInRefresh = {true, false};
constexpr MeaningUses usedBeforeCode = {false, true};
constexpr MeaningUses usedEverywhere = {true, true};

/*! A word with which a profile says what an error means. */
struct MeaningWord
{
    const char *word = nullptr;
    ErrorMeaning meaning = {};
    MeaningUses uses = {};
};
constexpr MeaningWord meaningWords[] = {
    {"pending", ErrorMeaning::Pending, usedInPoll},
    {"slow_down", ErrorMeaning::SlowDown, usedBeforeCode},
    {"denied", ErrorMeaning::Denied, usedInRefresh},
    {"expired", ErrorMeaning::Expired, usedInRefresh},
    {"busy", ErrorMeaning::Busy, usedEverywhere},
    {"code_refused", ErrorMeaning::CodeRefused, usedInRefresh},
    {"client_refused", ErrorMeaning::ClientRefused, usedEverywhere},
    {"scope_refused", ErrorMeaning::ScopeRefused, usedEverywhere},
    {"no_device_grant", ErrorMeaning::NoDeviceGrant, usedBeforeCode},
    {"refused", ErrorMeaning::Refused, usedEverywhere},
};

/*! The words that are allowed where \a use is set; all words if it is null. */
JsonNode::Words<ErrorMeaning> wordsFor(bool MeaningUses::*use = nullptr)
{
    JsonNode::Words<ErrorMeaning> words;
    for (const MeaningWord &one : meaningWords) {
        if (!use || one.uses.*use)
            words.push_back({one.word, one.meaning});
    }
    return words;
}

/*! Reports an error in \a member unless all \a paths can lead to a member. */
void checkPaths(const JsonNode &node, const QString &member, const QStringList &paths)
{
    for (const QString &path : paths) {
        if (!isMemberPath(path))
            node.refuse(member, QStringLiteral("must name a member, such as data.pin"));
    }
}

void readPaths(JsonNode *node, const char *name, QStringList *paths)
{
    const QString key = QString::fromLatin1(name);
    const QJsonValue value = node->take(key);
    if (value.isUndefined())
        return;
    *paths = node->readTexts(key, value);
    checkPaths(*node, key, *paths);
}

void readFields(JsonNode node, Profile::Fields *fields)
{
    readPaths(&node, "device_code", &fields->deviceCode);
    readPaths(&node, "user_code", &fields->userCode);
    readPaths(&node, "verification_uri", &fields->verificationUri);
    readPaths(&node, "verification_uri_complete", &fields->verificationUriComplete);
    readPaths(&node, "expires_in", &fields->expiresIn);
    readPaths(&node, "interval", &fields->interval);
    node.close();
}

void readTokenFields(JsonNode node, Profile::TokenFields *fields)
{
    readPaths(&node, "access_token", &fields->accessToken);
    readPaths(&node, "refresh_token", &fields->refreshToken);
    readPaths(&node, "id_token", &fields->idToken);
    readPaths(&node, "token_type", &fields->tokenType);
    readPaths(&node, "scope", &fields->scope);
    readPaths(&node, "expires_in", &fields->expiresIn);
    node.close();
}

void readClientFields(JsonNode node, Profile::ClientFields *fields)
{
    readPaths(&node, "client_id", &fields->clientId);
    readPaths(&node, "client_secret", &fields->clientSecret);
    readPaths(&node, "expires_at", &fields->expiry);
    node.close();
}

void readPersonFields(JsonNode node, Profile::PersonFields *fields)
{
    readPaths(&node, "name", &fields->name);
    readPaths(&node, "subject", &fields->subject);
    node.close();
}

ValuePaths readValuePaths(JsonNode node, const QStringList &settings)
{
    ValuePaths values;
    for (const QString &name : node.names()) {
        if (!isWord(name) || requestPlaceholders().contains(name) || settings.contains(name))
            node.refuse(name, QStringLiteral("can't be the name of a value"));
        const QStringList paths = node.readTexts(name, node.take(name));
        checkPaths(node, name, paths);
        values.insert(name, paths);
    }
    return values;
}

void readValueNames(JsonNode node, Profile *profile)
{
    const QStringList settings = settingNames(*profile);
    profile->registrationValues = readValuePaths(node.child("registration"), settings);
    profile->deviceValues = readValuePaths(node.child("device"), settings);
    profile->tokenValues = readValuePaths(node.child("token"), settings);
    profile->exchangeValues = readValuePaths(node.child("exchange"), settings);
    node.close();
}

QMap<QString, ErrorMeaning> readFlagMeanings(JsonNode node)
{
    QMap<QString, ErrorMeaning> flags;
    for (const QString &path : node.names()) {
        checkPaths(node, path, {path});
        flags.insert(path, node.readWord(path, node.take(path), wordsFor()));
    }
    return flags;
}

ErrorMapping readMeanings(JsonNode node, const JsonNode::Words<ErrorMeaning> &words)
{
    ErrorMapping mapping;
    for (const QString &code : node.names()) {
        const QString key = code.toLower();
        if (mapping.contains(key))
            node.refuse(code, QString::fromUtf8(sameButForCase));
        mapping.insert(key, node.readWord(code, node.take(code), words));
    }
    return mapping;
}

QMap<int, ErrorMeaning> readStatuses(JsonNode node, const JsonNode::Words<ErrorMeaning> &words)
{
    QMap<int, ErrorMeaning> statuses;
    for (const QString &name : node.names()) {
        const int status = name.toInt();
        if (status < 200 || status > 599)
            node.refuse(name, QStringLiteral("is no HTTP status"));
        statuses.insert(status, node.readWord(name, node.take(name), words));
    }
    return statuses;
}

} // namespace

void readResponses(JsonNode node, Profile *profile)
{
    readFields(node.child("fields"), &profile->fields);
    readTokenFields(node.child("tokens"), &profile->tokenFields);
    readClientFields(node.child("client"), &profile->clientFields);
    readPersonFields(node.child("person"), &profile->personFields);
    readValueNames(node.child("values"), profile);
    node.read("done", &profile->doneAt);
    if (!profile->doneAt.isEmpty())
        checkPaths(node, QStringLiteral("done"), {profile->doneAt});
    profile->flags = readFlagMeanings(node.child("flags"));
    readPaths(&node, "error_at", &profile->errorAt);
    profile->errors = readMeanings(node.child("errors"), wordsFor());
    profile->refreshErrors =
        readMeanings(node.child("refresh_errors"), wordsFor(&MeaningUses::inRefresh));
    profile->statuses = readStatuses(node.child("statuses"), wordsFor());
    profile->deviceStatuses =
        readStatuses(node.child("device_statuses"), wordsFor(&MeaningUses::beforeCode));
    ErrorMeaning noToken = ErrorMeaning::Refused;
    const bool hasNoToken = node.names().contains(u"no_token");
    node.read("no_token", &noToken, wordsFor());
    if (hasNoToken)
        profile->noToken = noToken;
    if (node.names().contains(u"token_lifetime")) {
        profile->tokenLifetime.emplace(0);
        node.read("token_lifetime", &*profile->tokenLifetime, 24 * 3600);
    }
    node.read("extras", &profile->extras);
    node.read("id_token_algorithms", &profile->idTokenAlgorithms);
    for (const QString &name : std::as_const(profile->idTokenAlgorithms)) {
        if (!macHashByName(name) && !algorithmByName(name))
            node.refuse(QStringLiteral("id_token_algorithms"),
                        QStringLiteral("must name algorithms such as ES256, RS256 or HS256, not %1")
                            .arg(name));
    }
    node.close();
}

} // namespace DeviceSignIn
