// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "protocol/profilereader.h"

#include "protocol/safety.h"
#include "protocol/texttemplate.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>

namespace DeviceSignIn {

namespace {

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
const JsonNode::Words<ProofPolicy> proofPolicies = {{"never", ProofPolicy::Never},
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

/*! The placeholders of request parameters that do not stand for settings; see Profile. */
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
    const bool lacksDeviceAuthorization = endpoints->deviceAuthorization.isEmpty();
    const bool lacksToken = endpoints->token.isEmpty();
    if (lacksDeviceAuthorization != lacksToken)
        node.refuse(lacksToken ? QStringLiteral("token") : QStringLiteral("device_authorization"),
                    QStringLiteral("is missing"));
}

void readClient(JsonNode node, Profile *profile)
{
    node.read("authentication", &profile->authentication, authentications);
    node.read("secret", &profile->needsSecret, presences);
    node.close();
}

void readScopeForm(JsonNode node, Profile *profile)
{
    node.read("separator", &profile->scopeSeparator);
    node.read("as", &profile->scopeAsArray, scopeForms);
    node.read("default", &profile->defaultScopes);
    node.close();
}

/*!
    Applies the changes of a profile to the parameters that the RFCs define. A null removes a
    parameter, and a list adds one several times.
*/
void readParameters(JsonNode node, ParameterTemplates *parameters)
{
    for (const QString &name : node.names()) {
        const QJsonValue value = node.take(name);
        if (value.isArray()) {
            const auto items = value.toArray();
            for (const auto &item : items)
                parameters->emplace_back(name, node.readText(name, item));
            continue;
        }
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
    readParameters(node.child("headers"), &profile->headers);
    node.read("user_agent", &profile->userAgent);
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
    ErrorMapping mapping;
    for (const QString &code : node.names())
        mapping.insert(code.toLower(), node.readWord(code, node.take(code), meanings));
    return mapping;
}

QMap<int, ErrorMeaning> readStatuses(JsonNode node)
{
    QMap<int, ErrorMeaning> statuses;
    for (const QString &name : node.names()) {
        const int status = name.toInt();
        if (status < 200 || status > 599)
            node.refuse(name, QStringLiteral("is no HTTP status"));
        statuses.insert(status, node.readWord(name, node.take(name), meanings));
    }
    return statuses;
}

void readAnswers(JsonNode node, Profile *profile)
{
    readFields(node.child("fields"), &profile->fields);
    node.read("error_at", &profile->errorAt);
    profile->errors = readMeanings(node.child("errors"));
    profile->refreshErrors = readMeanings(node.child("refresh_errors"));
    profile->statuses = readStatuses(node.child("statuses"));
    ErrorMeaning noToken = ErrorMeaning::Refused;
    const bool hasNoToken = node.names().contains(u"no_token");
    node.read("no_token", &noToken, meanings);
    if (hasNoToken)
        profile->noToken = noToken;
    bool tokenTypeRequired = true;
    node.read("token_type", &tokenTypeRequired, presences);
    profile->tokenTypeOptional = !tokenTypeRequired;
    node.read("extras", &profile->extras);
    node.read("id_token_algorithms", &profile->idTokenAlgorithms);
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
    node.read("pkce", &profile->pkce, proofPolicies);
    node.read("nonce", &profile->nonce);
    node.read("dpop", &profile->dpop, proofPolicies);
    node.close();
}

/*! Reports an error in \a member unless all \a names, its placeholders, are among \a known. */
void checkPlaceholders(const JsonNode &node, const QString &member, const QStringList &names,
                       const QStringList &known)
{
    for (const QString &name : names) {
        if (!known.contains(name))
            node.refuse(member, QStringLiteral("names {%1}, which is no setting").arg(name));
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
        checkPlaceholders(node, QStringLiteral("endpoints"), placeholders(address), settings);
    QStringList issuerNames = placeholders(profile.issuer);
    issuerNames.removeIf([](const QString &name) { return !claimOf(name).isEmpty(); });
    checkPlaceholders(node, QStringLiteral("issuer"), issuerNames, settings);
    for (const auto *request :
         {&profile.deviceRequest, &profile.tokenRequest, &profile.refreshRequest,
          &profile.revocationRequest, &profile.headers}) {
        for (const auto &parameter : *request)
            checkPlaceholders(node, QStringLiteral("requests"), placeholders(parameter.second),
                              settings + requestNames);
    }
}

/*! Reads the address that people are told to open to end a sign-in. */
void readSignOutPage(JsonNode *root, Profile *profile)
{
    QString page;
    root->read("sign_out_page", &page);
    if (page.isEmpty())
        return;
    if (isSafeVerificationUri(page))
        profile->signOutPage = shownAddress(page);
    else
        root->refuse(QStringLiteral("sign_out_page"),
                     QStringLiteral("must be an https address that can be shown"));
}

Profile readProfileRoot(JsonNode root)
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
    readScopeForm(root.child("scope"), &profile);
    readRequests(root.child("requests"), &profile);
    readAnswers(root.child("answers"), &profile);
    readCode(root.child("code"), &profile);
    readProofs(root.child("proofs"), &profile);
    readSignOutPage(&root, &profile);
    root.close();
    checkTemplates(root, profile);
    return profile;
}

} // namespace

std::variant<Profile, ProfileError> readProfile(const QByteArray &json)
{
    return readJson(json, readProfileRoot);
}

} // namespace DeviceSignIn
