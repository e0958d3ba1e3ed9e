// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "profiles/profilereader.h"

#include "profiles/profilechecks.h"
#include "profiles/profileresponses.h"
#include "profiles/profilerules.h"
#include "text/endpoint.h"
#include "text/shownaddress.h"
#include "text/texttemplate.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>

namespace DeviceSignIn {

namespace {

const JsonNode::Words<ProofPolicy> proofPolicies = {{"never", ProofPolicy::Never},
                                                    {"if_offered", ProofPolicy::IfOffered},
                                                    {"always", ProofPolicy::Always}};
const JsonNode::Words<Profile::Authentication> authentications = {
    {"discovered", Profile::Authentication::Discovered},
    {"none", Profile::Authentication::None},
    {"post", Profile::Authentication::Post},
    {"basic", Profile::Authentication::Basic},
};
const JsonNode::Words<RequestTemplate::Encoding> encodings = {
    {"form", RequestTemplate::Encoding::Form},
    {"json", RequestTemplate::Encoding::Json},
    {"query", RequestTemplate::Encoding::Query},
};
const JsonNode::Words<QByteArray> methods = {
    {"POST", "POST"}, {"GET", "GET"}, {"PUT", "PUT"}, {"DELETE", "DELETE"}};
const JsonNode::Words<Profile::ClientId> clientIds = {
    {"required", Profile::ClientId::Configured},
    {"none", Profile::ClientId::None},
    {"registered", Profile::ClientId::Registered},
};
const JsonNode::Words<bool> scopeForms = {{"string", false}, {"array", true}};
const JsonNode::Words<bool> settingKinds = {{"text", false}, {"address", true}};
const JsonNode::Words<bool> presences = {{"required", true}, {"optional", false}};

/*! Headers that belong to the transport, to the body, or to a proof. */
const QStringList ownHeaders = {
    QStringLiteral("connection"),
    QStringLiteral("content-length"),
    QStringLiteral("content-type"),
    QStringLiteral("cookie"),
    QStringLiteral("dpop"),
    QStringLiteral("host"),
    QStringLiteral("te"),
    QStringLiteral("trailer"),
    QStringLiteral("transfer-encoding"),
    QStringLiteral("upgrade"),
};

void checkAddress(const JsonNode &node, const QString &member, const QString &text,
                  const Profile &profile, AddressUse use = AddressUse::Request)
{
    const QString problem = problemOfAddress(text, profile.settings, use);
    if (!problem.isEmpty())
        node.refuse(member, problem);
}

void readSettings(JsonNode node, Profile *profile)
{
    for (const QString &name : node.names()) {
        ProfileSetting setting;
        setting.name = name;
        if (!isWord(name) || requestPlaceholders().contains(name))
            node.refuse(name, QStringLiteral("can't be the name of a setting"));
        JsonNode member = node.child(name);
        member.read("about", &setting.about);
        member.read("preset", &setting.preset);
        member.read("optional", &setting.optional);
        member.read("kind", &setting.isAddress, settingKinds);
        const QUrl preset(setting.preset, QUrl::StrictMode);
        if (setting.isAddress && !setting.preset.isEmpty() && !isSafeEndpoint(preset))
            member.refuse(QStringLiteral("preset"),
                          QStringLiteral("must be an https address (http only for loopback)"));
        member.close();
        profile->settings.push_back(setting);
    }
    node.close();
}

/*!
    Splits the template of an address at the first part of its path that names a value of the
    request: what is before it is the same for all requests.
*/
void splitAddress(const QString &text, const QStringList &settings, QString *address, QString *path)
{
    const QStringList names = placeholders(text);
    qsizetype end = text.size();
    for (const QString &name : names) {
        if (settings.contains(name) || !requestPlaceholders().contains(name))
            continue;
        const qsizetype slash = text.lastIndexOf(u'/', text.indexOf(placeholder(name)));
        end = std::min(end, slash + 1);
    }
    // The part after the host may begin with a query.
    static const QRegularExpression hostEnd(QStringLiteral("[/?]|\\z"));
    const qsizetype scheme = text.indexOf(QLatin1String("://"));
    const qsizetype hostLength = text.indexOf(hostEnd, scheme < 0 ? 0 : scheme + 3);
    end = std::min(std::max(end, hostLength), text.size());
    *address = text.left(end);
    *path = text.mid(end);
}

void readHeaders(JsonNode node, ParameterTemplates *headers)
{
    static const QRegularExpression headerName(QStringLiteral("^[A-Za-z0-9_-]{1,60}$"));
    QStringList known;
    for (const QString &name : node.names()) {
        if (known.contains(name, Qt::CaseInsensitive))
            node.refuse(name, QString::fromUtf8(sameButForCase));
        known.append(name);
        const QJsonValue value = node.take(name);
        if (!headerName.match(name).hasMatch() || ownHeaders.contains(name.toLower()))
            node.refuse(name, QStringLiteral("can't be set"));
        std::erase_if(*headers, [&](const auto &header) {
            return header.first.compare(name, Qt::CaseInsensitive) == 0;
        });
        if (value.isNull())
            continue;
        const QString text = node.readText(name, value);
        const bool isAscii =
            std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u' ' && c <= u'~'; });
        if (!isAscii)
            node.refuse(name, QStringLiteral("must be of ASCII"));
        headers->emplace_back(name, text);
    }
}

/*! Reads an endpoint: its address, or an object that also describes the request to it. */
void readEndpoint(JsonNode *endpoints, const char *name, const Profile &profile, QString *address,
                  RequestTemplate *request)
{
    const QString key = QString::fromLatin1(name);
    const QJsonValue value = endpoints->take(key);
    if (value.isUndefined())
        return;
    QString text;
    if (value.isObject()) {
        JsonNode node = endpoints->nodeOf(key, value.toObject());
        node.read("address", &text);
        node.read("method", &request->method, methods);
        // A GET has no body, whatever the other requests have.
        if (request->method == "GET")
            request->encoding = RequestTemplate::Encoding::Query;
        node.read("encoding", &request->encoding, encodings);
        readHeaders(node.child("headers"), &request->headers);
        node.close();
        if (request->method == "GET" && request->encoding != RequestTemplate::Encoding::Query)
            node.refuse(QStringLiteral("encoding"), QStringLiteral("must be query for a GET"));
        checkAddress(node, QStringLiteral("address"), text, profile);
    } else {
        text = endpoints->readText(key, value);
        checkAddress(*endpoints, key, text, profile);
    }
    splitAddress(text, settingNames(profile), address, &request->path);
}

void readEndpoints(JsonNode node, Profile *profile)
{
    Profile::Endpoints &endpoints = profile->endpoints;
    const auto read = [&](const char *name, QString *address, RequestTemplate *request) {
        readEndpoint(&node, name, *profile, address, request);
    };
    read("registration", &endpoints.registration, &profile->registrationRequest);
    read("device_authorization", &endpoints.deviceAuthorization, &profile->deviceRequest);
    read("token", &endpoints.token, &profile->tokenRequest);
    read("exchange", &endpoints.exchange, &profile->exchangeRequest);
    read("refresh", &endpoints.refresh, &profile->refreshRequest);
    read("revocation", &endpoints.revocation, &profile->revocationRequest);
    read("userinfo", &endpoints.userinfo, &profile->userinfoRequest);
    node.read("keys", &endpoints.keys);
    if (!endpoints.keys.isEmpty())
        checkAddress(node, QStringLiteral("keys"), endpoints.keys, *profile);
    node.close();
    const bool lacksDeviceAuthorization = endpoints.deviceAuthorization.isEmpty();
    const bool lacksToken = endpoints.token.isEmpty();
    if (lacksDeviceAuthorization != lacksToken)
        node.refuse(lacksToken ? QStringLiteral("token") : QStringLiteral("device_authorization"),
                    QStringLiteral("is missing"));
    // Without configured addresses, discovery also finds the registration endpoint.
    const bool registers = profile->clientId == Profile::ClientId::Registered;
    if (endpoints.registration.isEmpty() && registers && !lacksToken)
        node.refuse(QStringLiteral("registration"), QStringLiteral("is missing"));
}

void readClient(JsonNode node, Profile *profile)
{
    node.read("id", &profile->clientId, clientIds);
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
void readParameters(JsonNode node, RequestTemplate *request)
{
    ParameterTemplates &parameters = request->parameters;
    for (const QString &name : node.names()) {
        const QJsonValue value = node.take(name);
        std::erase_if(request->lists, [&](const auto &list) { return list.first == name; });
        const auto known = std::find_if(parameters.begin(), parameters.end(),
                                        [&](const auto &one) { return one.first == name; });
        if (value.isArray()) {
            if (known != parameters.end())
                parameters.erase(known);
            request->lists.emplace_back(name, node.readTexts(name, value));
        } else if (value.isNull()) {
            if (known != parameters.end())
                parameters.erase(known);
        } else if (known != parameters.end()) {
            known->second = node.readText(name, value);
        } else {
            parameters.emplace_back(name, node.readText(name, value));
        }
    }
}

/*!
    Reads the members that apply to all requests, before those of each endpoint, which override
    them.
*/
void readCommonForm(JsonNode *requests, Profile *profile)
{
    RequestTemplate::Encoding encoding = RequestTemplate::Encoding::Form;
    const bool hasEncoding = requests->names().contains(u"encoding");
    requests->read("encoding", &encoding, encodings);
    ParameterTemplates headers;
    readHeaders(requests->child("headers"), &headers);
    requests->read("user_agent", &profile->userAgent);
    if (!placeholders(profile->userAgent).isEmpty())
        requests->refuse(QStringLiteral("user_agent"),
                         QStringLiteral("can have no placeholder, such as {%1}")
                             .arg(placeholders(profile->userAgent).first()));
    for (RequestTemplate *request : requestsOf(profile)) {
        request->headers = headers;
        if (hasEncoding && request != &profile->userinfoRequest)
            request->encoding = encoding;
    }
}

void readRequests(JsonNode node, Profile *profile)
{
    readParameters(node.child("registration"), &profile->registrationRequest);
    readParameters(node.child("device"), &profile->deviceRequest);
    readParameters(node.child("token"), &profile->tokenRequest);
    readParameters(node.child("exchange"), &profile->exchangeRequest);
    readParameters(node.child("refresh"), &profile->refreshRequest);
    readParameters(node.child("revocation"), &profile->revocationRequest);
    readParameters(node.child("userinfo"), &profile->userinfoRequest);
    node.close();
}

void readCode(JsonNode node, Profile *profile)
{
    node.read("interval", &profile->defaultInterval, 300);
    node.read("lifetime", &profile->defaultLifetime, 24 * 3600);
    node.read("longest_user_code", &profile->longestUserCode, 64);
    node.read("longest_uri", &profile->longestUri, 512);
    node.read("verification_uri", &profile->verificationUri);
    node.read("verification_uri_complete", &profile->verificationUriComplete);
    for (const auto &[name, address] :
         {std::pair("verification_uri", &profile->verificationUri),
          std::pair("verification_uri_complete", &profile->verificationUriComplete)}) {
        if (!address->isEmpty())
            checkAddress(node, QString::fromLatin1(name), *address, *profile, AddressUse::Page);
    }
    node.close();
}

void readTokenHeader(JsonNode node, Profile *profile)
{
    ParameterTemplates headers;
    readHeaders(node.child("header"), &headers);
    if (headers.size() > 1)
        node.refuse(QStringLiteral("header"), QStringLiteral("must name one header"));
    if (!headers.empty())
        profile->tokenHeader = headers.front();
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

/*!
    Reports an error in \a member if one of \a names, its placeholders, is among \a values, which it
    can't have.
*/
void checkValuesElsewhere(const JsonNode &node, const QString &member, const QStringList &names,
                          const QStringList &values, const QString &remedy)
{
    for (const QString &name : names) {
        if (values.contains(name))
            node.refuse(member, QStringLiteral("must not have {%1} in it: %2").arg(name, remedy));
    }
}

void checkTemplates(const JsonNode &node, const Profile &profile)
{
    const QStringList settings = settingNames(profile);
    const QStringList own = profile.registrationValues.keys() + profile.deviceValues.keys()
                            + profile.tokenValues.keys() + profile.exchangeValues.keys();
    const auto &endpoints = profile.endpoints;
    for (const auto &[name, address] :
         {std::pair("registration", endpoints.registration),
          std::pair("device_authorization", endpoints.deviceAuthorization),
          std::pair("token", endpoints.token), std::pair("exchange", endpoints.exchange),
          std::pair("refresh", endpoints.refresh), std::pair("revocation", endpoints.revocation),
          std::pair("userinfo", endpoints.userinfo), std::pair("keys", endpoints.keys)}) {
        const QStringList names = placeholders(address);
        checkValuesElsewhere(node, u"endpoints." + QLatin1String(name), names, own,
                             QStringLiteral("a value of responses.values belongs into requests"));
        checkPlaceholders(node, QStringLiteral("endpoints"), names, settings);
    }
    const QStringList values = settings + requestPlaceholders() + own;
    QStringList issuerNames = placeholders(profile.issuer);
    issuerNames.removeIf([](const QString &name) { return !claimOf(name).isEmpty(); });
    checkPlaceholders(node, QStringLiteral("issuer"), issuerNames, settings);
    for (const RequestTemplate *request : requestsOf(profile))
        checkPlaceholders(node, QStringLiteral("requests"), placeholders(*request), values);
    checkPlaceholders(node, QStringLiteral("token"), placeholders(profile.tokenHeader.second),
                      values);
    QStringList notShown = requestPlaceholders() + own;
    notShown.removeAll(QStringLiteral("user_code"));
    for (const auto &[name, address] :
         {std::pair("verification_uri", profile.verificationUri),
          std::pair("verification_uri_complete", profile.verificationUriComplete)}) {
        const QStringList names = placeholders(address);
        checkValuesElsewhere(node, u"code." + QLatin1String(name), names, notShown,
                             QStringLiteral("the page shows this address, so that only "
                                            "{user_code} and settings can be"));
        checkPlaceholders(node, QStringLiteral("code"), names,
                          settings + QStringList{QStringLiteral("user_code")});
    }
}

/*!
    Checks the issuer if the addresses are discovered from it (RFC 8414, section 2). Otherwise it is
    only compared with that of id_tokens.
*/
void checkIssuer(const JsonNode &root, const Profile &profile)
{
    if (profile.issuer.isEmpty() || !profile.endpoints.token.isEmpty())
        return;
    const QStringList names = placeholders(profile.issuer);
    const bool hasClaim = std::any_of(names.begin(), names.end(),
                                      [](const QString &name) { return !claimOf(name).isEmpty(); });
    if (hasClaim || profile.issuer.contains(u'?'))
        root.refuse(QStringLiteral("issuer"),
                    QStringLiteral("has a claim or a query, so that no address can be discovered"));
    checkAddress(root, QStringLiteral("issuer"), profile.issuer, profile);
}

/*! Reads the address that people are told to open to end a sign-in. */
void readSignOutPage(JsonNode *root, Profile *profile)
{
    QString page;
    root->read("sign_out_page", &page);
    if (page.isEmpty())
        return;
    if (isSafeToShow(page))
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
    readClient(root.child("client"), &profile);
    JsonNode requests = root.child("requests");
    JsonNode responses = root.child("responses");
    const WrittenMembers written{requests.names(), responses.names()};
    readCommonForm(&requests, &profile);
    readEndpoints(root.child("endpoints"), &profile);
    readScopeForm(root.child("scope"), &profile);
    readRequests(std::move(requests), &profile);
    readResponses(std::move(responses), &profile);
    readCode(root.child("code"), &profile);
    readTokenHeader(root.child("token"), &profile);
    readProofs(root.child("proofs"), &profile);
    readSignOutPage(&root, &profile);
    checkIssuer(root, profile);
    root.close();
    checkTemplates(root, profile);
    checkProfile(root, profile, written);
    return profile;
}

} // namespace

std::variant<Profile, ProfileError> readProfile(const QByteArray &json)
{
    return readJson(json, readProfileRoot);
}

} // namespace DeviceSignIn
