// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "protocol/profilereader.h"

#include "protocol/failure.h"
#include "protocol/jsonnode.h"

#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>

namespace DeviceSignIn {

namespace {

constexpr qsizetype longestFile = 64 * 1024;

const JsonNode::Words<ErrorMeaning> meanings = {
    {"pending", ErrorMeaning::Pending},
    {"slow_down", ErrorMeaning::SlowDown},
    {"denied", ErrorMeaning::Denied},
    {"expired", ErrorMeaning::Expired},
    {"busy", ErrorMeaning::Busy},
    {"code_refused", ErrorMeaning::CodeRefused},
    {"client_refused", ErrorMeaning::ClientRefused},
    {"scope_refused", ErrorMeaning::ScopeRefused},
    {"no_device_grant", ErrorMeaning::NoDeviceGrant},
    {"refused", ErrorMeaning::Refused},
};
const JsonNode::Words<ProofPolicy> offers = {{"never", ProofPolicy::Never},
                                             {"if_offered", ProofPolicy::IfOffered},
                                             {"always", ProofPolicy::Always}};
const JsonNode::Words<Profile::Authentication> authentications = {
    {"discovered", Profile::Authentication::Discovered},
    {"none", Profile::Authentication::None},
    {"post", Profile::Authentication::Post},
    {"basic", Profile::Authentication::Basic},
};
const JsonNode::Words<Profile::Encoding> encodings = {{"form", Profile::Encoding::Form},
                                                      {"json", Profile::Encoding::Json}};
const JsonNode::Words<bool> scopeForms = {{"string", false}, {"array", true}};
const JsonNode::Words<bool> presences = {{"required", true}, {"optional", false}};

/*! What a request can be about, for templates. */
const QStringList requestNames = {
    QStringLiteral("client_id"), QStringLiteral("client_secret"),
    QStringLiteral("scope"),     QStringLiteral("device_code"),
    QStringLiteral("user_code"), QStringLiteral("refresh_token"),
    QStringLiteral("token"),     QStringLiteral("token_type_hint"),
};

bool isWord(const QString &text)
{
    static const QRegularExpression word(QStringLiteral("^[A-Za-z0-9_-]{1,40}$"));
    return word.match(text).hasMatch();
}

void readSettings(JsonNode node, Profile *profile)
{
    for (const QString &name : node.names()) {
        ProfileSetting setting;
        setting.name = name;
        if (!isWord(name) || requestNames.contains(name))
            node.refuse(name, QStringLiteral("can't be the name of a setting"));
        JsonNode member = node.child(name);
        member.read("about", &setting.about);
        member.read("preset", &setting.preset);
        member.read("optional", &setting.optional);
        member.close();
        profile->settings.push_back(setting);
    }
    node.close();
}

void readEndpoints(JsonNode node, Profile::Endpoints *endpoints)
{
    node.read("device_authorization", &endpoints->deviceAuthorization);
    node.read("token", &endpoints->token);
    node.read("refresh", &endpoints->refresh);
    node.read("revocation", &endpoints->revocation);
    node.read("userinfo", &endpoints->userinfo);
    node.read("keys", &endpoints->keys);
    node.close();
    const bool one = endpoints->deviceAuthorization.isEmpty();
    const bool other = endpoints->token.isEmpty();
    if (one != other)
        node.refuse(one ? QStringLiteral("device_authorization") : QStringLiteral("token"),
                    QStringLiteral("is missing"));
}

void readClient(JsonNode node, Profile *profile)
{
    node.read("authentication", &profile->authentication, authentications);
    node.read("secret", &profile->needsSecret, presences);
    node.close();
}

void readScope(JsonNode node, Profile *profile)
{
    node.read("separator", &profile->scopeSeparator);
    node.read("as", &profile->scopeAsArray, scopeForms);
    node.read("default", &profile->defaultScopes);
    node.close();
}

/*! What a profile says of a request are changes to the RFC's: null takes a parameter away. */
void readParameters(JsonNode node, ParameterTemplates *parameters)
{
    for (const QString &name : node.names()) {
        const QJsonValue value = node.take(name);
        const auto known = std::find_if(parameters->begin(), parameters->end(),
                                        [&](const auto &one) { return one.first == name; });
        if (value.isNull()) {
            if (known != parameters->end())
                parameters->erase(known);
        } else if (known != parameters->end()) {
            known->second = node.readText(name, value);
        } else {
            parameters->emplace_back(name, node.readText(name, value));
        }
    }
}

void readRequests(JsonNode node, Profile *profile)
{
    node.read("encoding", &profile->encoding, encodings);
    readParameters(node.child("device"), &profile->deviceRequest);
    readParameters(node.child("token"), &profile->tokenRequest);
    readParameters(node.child("refresh"), &profile->refreshRequest);
    readParameters(node.child("revocation"), &profile->revocationRequest);
    node.close();
}

void readFields(JsonNode node, Profile::Fields *fields)
{
    node.read("device_code", &fields->deviceCode);
    node.read("user_code", &fields->userCode);
    node.read("verification_uri", &fields->verificationUri);
    node.read("verification_uri_complete", &fields->verificationUriComplete);
    node.read("expires_in", &fields->expiresIn);
    node.read("interval", &fields->interval);
    node.close();
}

ErrorMapping readMeanings(JsonNode node)
{
    ErrorMapping read;
    for (const QString &code : node.names())
        read.insert(code.toLower(), node.readWord(code, node.take(code), meanings));
    return read;
}

QMap<int, ErrorMeaning> readStatuses(JsonNode node)
{
    QMap<int, ErrorMeaning> read;
    for (const QString &name : node.names()) {
        const int status = name.toInt();
        if (status < 200 || status > 599)
            node.refuse(name, QStringLiteral("is no HTTP status"));
        read.insert(status, node.readWord(name, node.take(name), meanings));
    }
    return read;
}

void readAnswers(JsonNode node, Profile *profile)
{
    readFields(node.child("fields"), &profile->fields);
    node.read("error_at", &profile->errorAt);
    profile->errors = readMeanings(node.child("errors"));
    profile->refreshErrors = readMeanings(node.child("refresh_errors"));
    profile->statuses = readStatuses(node.child("statuses"));
    ErrorMeaning noToken = ErrorMeaning::Refused;
    const bool named = node.names().contains(u"no_token");
    node.read("no_token", &noToken, meanings);
    if (named)
        profile->noToken = noToken;
    bool typeNeeded = true;
    node.read("token_type", &typeNeeded, presences);
    profile->tokenTypeOptional = !typeNeeded;
    node.read("extras", &profile->extras);
    node.close();
}

void readCode(JsonNode node, Profile *profile)
{
    node.read("interval", &profile->defaultInterval, 300);
    node.read("lifetime", &profile->defaultLifetime, 24 * 3600);
    node.read("longest_user_code", &profile->longestUserCode, 64);
    node.read("longest_uri", &profile->longestUri, 512);
    node.close();
}

void readProofs(JsonNode node, Profile *profile)
{
    node.read("pkce", &profile->pkce, offers);
    node.read("nonce", &profile->nonce);
    node.read("dpop", &profile->dpop, offers);
    node.close();
}

/*! Whether each placeholder of \a text is one of \a known. */
void checkTemplate(const JsonNode &node, const QString &place, const QString &text,
                   const QStringList &known)
{
    const auto names = placeholders(text);
    for (const QString &name : names) {
        if (!known.contains(name))
            node.refuse(place, QStringLiteral("names {%1}, which is no setting").arg(name));
    }
}

void checkTemplates(const JsonNode &node, const Profile &profile)
{
    QStringList settings;
    for (const ProfileSetting &setting : profile.settings)
        settings.append(setting.name);
    const auto &endpoints = profile.endpoints;
    for (const QString &address :
         {endpoints.deviceAuthorization, endpoints.token, endpoints.refresh, endpoints.revocation,
          endpoints.userinfo, endpoints.keys})
        checkTemplate(node, QStringLiteral("endpoints"), address, settings);
    QString issuer = profile.issuer;
    static const QRegularExpression claim(QStringLiteral("\\{claim:[A-Za-z0-9_]+\\}"));
    checkTemplate(node, QStringLiteral("issuer"), issuer.remove(claim), settings);
    for (const auto *request : {&profile.deviceRequest, &profile.tokenRequest,
                                &profile.refreshRequest, &profile.revocationRequest}) {
        for (const auto &parameter : *request)
            checkTemplate(node, QStringLiteral("requests"), parameter.second,
                          settings + requestNames);
    }
}

Profile readRoot(JsonNode root)
{
    Profile profile;
    profile.name.clear();
    QString schema;
    root.read("$schema", &schema);
    root.read("name", &profile.name);
    if (!isWord(profile.name))
        root.refuse(QStringLiteral("name"),
                    QStringLiteral("must be a word of letters, digits, - and _"));
    root.read("title", &profile.title);
    if (profile.title.isEmpty())
        root.refuse(QStringLiteral("title"), QStringLiteral("is missing"));
    root.read("registration", &profile.registration);
    readSettings(root.child("settings"), &profile);
    root.read("issuer", &profile.issuer);
    readEndpoints(root.child("endpoints"), &profile.endpoints);
    readClient(root.child("client"), &profile);
    readScope(root.child("scope"), &profile);
    readRequests(root.child("requests"), &profile);
    readAnswers(root.child("answers"), &profile);
    readCode(root.child("code"), &profile);
    readProofs(root.child("proofs"), &profile);
    root.read("sign_out_page", &profile.signOutPage);
    root.close();
    checkTemplates(root, profile);
    return profile;
}

ProfileError unreadable(const QByteArray &json, const QJsonParseError &error)
{
    const auto line = json.left(error.offset).count('\n') + 1;
    return {QStringLiteral("line %1: %2").arg(line).arg(error.errorString())};
}

} // namespace

QStringList placeholders(const QString &text)
{
    static const QRegularExpression braces(QStringLiteral("\\{([^{}]*)\\}"));
    QStringList names;
    auto matches = braces.globalMatch(text);
    while (matches.hasNext())
        names.append(matches.next().captured(1));
    return names;
}

std::variant<Profile, ProfileError> readProfile(const QByteArray &json)
{
    if (json.size() > longestFile)
        return ProfileError{QStringLiteral("larger than %1 bytes").arg(longestFile)};
    QJsonParseError parsing;
    const auto document = QJsonDocument::fromJson(json, &parsing);
    if (parsing.error != QJsonParseError::NoError)
        return unreadable(json, parsing);
    if (!document.isObject())
        return ProfileError{QStringLiteral("line 1: must be an object")};

    QString error;
    Profile profile = readRoot({document.object(), {}, &error});
    if (!error.isEmpty())
        return ProfileError{oneLine(error)};
    return profile;
}

} // namespace DeviceSignIn
