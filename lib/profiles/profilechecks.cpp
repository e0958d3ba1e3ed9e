// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "profiles/profilechecks.h"

#include "jose/jwa.h"
#include "profiles/profilerules.h"
#include "text/texttemplate.h"

#include <algorithm>
#include <initializer_list>

namespace DeviceSignIn {

namespace {

const QString clientSecretName = QStringLiteral("client_secret");
const QString deviceCodeName = QStringLiteral("device_code");
const QString userCodeName = QStringLiteral("user_code");
const QString deviceIdName = QStringLiteral("device_id");
const QString accessTokenName = QStringLiteral("access_token");
const QString refreshTokenName = QStringLiteral("refresh_token");
const QString tokenName = QStringLiteral("token");
const QString tokenKindName = QStringLiteral("token_type_hint");

/*! A step of a sign-in that a profile describes. */
struct ProfileStep
{
    /*! The name of the step in \c requests. */
    QString name;
    /*! The name of its address in \c endpoints. */
    QString endpoint;
    const RequestTemplate &request;
    /*! Whether the profile has an address for the step, or the address is discovered. */
    bool isUsed = false;
    /*! The placeholders that have a value when the request is sent, besides the settings. */
    QStringList known;
    /*! Whether the client authenticates in the request, with its secret if it has one. */
    bool authenticates = true;
};

bool haveCommon(const QStringList &some, const QStringList &others)
{
    return std::any_of(some.begin(), some.end(),
                       [&](const QString &one) { return others.contains(one); });
}

bool refreshes(const Profile &profile)
{
    return !profile.tokenFields.refreshToken.isEmpty();
}

std::vector<ProfileStep> stepsOf(const Profile &profile)
{
    const auto &endpoints = profile.endpoints;
    const bool isDiscovered = endpoints.token.isEmpty();
    const bool registers =
        !endpoints.registration.isEmpty() || profile.clientId == Profile::ClientId::Registered;
    const QStringList client = {QStringLiteral("client_id"), clientSecretName,
                                QStringLiteral("scope"), deviceIdName};
    const QStringList registered = client + profile.registrationValues.keys();
    const QStringList code =
        registered + QStringList{deviceCodeName, userCodeName} + profile.deviceValues.keys();
    const QStringList approved = code + profile.tokenValues.keys();
    // The codes are not kept after the sign-in.
    const QStringList kept = registered + profile.deviceValues.keys() + profile.tokenValues.keys()
                             + profile.exchangeValues.keys();
    const auto given = [&](const QString &address) { return isDiscovered || !address.isEmpty(); };
    return {
        {QStringLiteral("registration"), QStringLiteral("registration"),
         profile.registrationRequest, registers, client},
        {QStringLiteral("device"), QStringLiteral("device_authorization"), profile.deviceRequest,
         true, registered},
        {QStringLiteral("token"), QStringLiteral("token"), profile.tokenRequest, true, code},
        {QStringLiteral("exchange"), QStringLiteral("exchange"), profile.exchangeRequest,
         !endpoints.exchange.isEmpty(), approved},
        {QStringLiteral("refresh"), QStringLiteral("refresh"), profile.refreshRequest,
         refreshes(profile), kept + QStringList{refreshTokenName}},
        {QStringLiteral("revocation"), QStringLiteral("revocation"), profile.revocationRequest,
         given(endpoints.revocation),
         kept + QStringList{tokenName, tokenKindName, accessTokenName}},
        {QStringLiteral("userinfo"), QStringLiteral("userinfo"), profile.userinfoRequest,
         given(endpoints.userinfo), kept + QStringList{accessTokenName}, false},
    };
}

/*! The placeholders of each parameter of \a request, by the parameter's name. */
std::vector<std::pair<QString, QStringList>> parameterPlaceholders(const RequestTemplate &request)
{
    std::vector<std::pair<QString, QStringList>> found;
    for (const auto &[name, value] : request.parameters)
        found.emplace_back(name, placeholders(value));
    for (const auto &[name, values] : request.lists)
        found.emplace_back(name, placeholders(values.join(u' ')));
    return found;
}

void checkMissingSteps(const JsonNode &root, const Profile &profile, const WrittenMembers &written)
{
    const auto &endpoints = profile.endpoints;
    const auto check = [&](const char *name, const QString &address, const QString &because) {
        if (address.isEmpty() && !because.isEmpty())
            root.refuse(QStringLiteral("endpoints.") + QLatin1String(name),
                        QStringLiteral("is missing: %1 needs its address").arg(because));
    };
    /*! Names the first of \a members that the file has. */
    const auto firstWritten = [&](const char *request,
                                  std::initializer_list<std::pair<bool, const char *>> members) {
        if (written.requests.contains(QLatin1String(request)))
            return QString(u"requests." + QLatin1String(request));
        for (const auto &[isWritten, name] : members) {
            if (isWritten)
                return QString::fromLatin1(name);
        }
        return QString();
    };
    check("exchange", endpoints.exchange,
          firstWritten("exchange",
                       {{!profile.exchangeValues.isEmpty(), "responses.values.exchange"}}));
    // A profile without this address needs no others: they may be discovered, or the operator names
    // them.
    if (endpoints.token.isEmpty())
        return;
    check("registration", endpoints.registration,
          firstWritten("registration",
                       {{written.responses.contains(u"client"), "responses.client"},
                        {!profile.registrationValues.isEmpty(), "responses.values.registration"}}));
    check("revocation", endpoints.revocation, firstWritten("revocation", {}));
    check("userinfo", endpoints.userinfo,
          firstWritten("userinfo", {{written.responses.contains(u"person"), "responses.person"}}));
    if (!endpoints.keys.isEmpty() && profile.issuer.isEmpty())
        root.refuse(QStringLiteral("issuer"),
                    QStringLiteral("is missing: id_tokens, for which endpoints.keys is, are "
                                   "compared with it"));
}

/*! Reports what is written about refreshes if there are none. */
void checkRefreshes(const JsonNode &root, const Profile &profile, const WrittenMembers &written)
{
    if (refreshes(profile))
        return;
    const QString useless =
        QStringLiteral("is of no use: there is no refresh, because responses.tokens.refresh_token "
                       "names no member");
    if (!profile.endpoints.refresh.isEmpty())
        root.refuse(QStringLiteral("endpoints.refresh"), useless);
    if (written.requests.contains(u"refresh"))
        root.refuse(QStringLiteral("requests.refresh"), useless);
    if (written.responses.contains(u"refresh_errors"))
        root.refuse(QStringLiteral("responses.refresh_errors"), useless);
}

void checkNeededPaths(const JsonNode &root, const Profile &profile)
{
    const QString needed = QStringLiteral("must name at least one member");
    if (profile.fields.userCode.isEmpty())
        root.refuse(QStringLiteral("responses.fields.user_code"), needed);
    if (profile.tokenFields.accessToken.isEmpty())
        root.refuse(QStringLiteral("responses.tokens.access_token"), needed);
    if (profile.clientId == Profile::ClientId::Registered
        && profile.clientFields.clientId.isEmpty())
        root.refuse(QStringLiteral("responses.client.client_id"), needed);
    if (profile.fields.verificationUri.isEmpty() && profile.verificationUri.isEmpty())
        root.refuse(
            QStringLiteral("code.verification_uri"),
            QStringLiteral("is missing: responses.fields.verification_uri names no member"));
}

/*! Checks that no member with a secret is shown on the screen or handed out as public. */
void checkShownMembers(const JsonNode &root, const Profile &profile)
{
    const auto check = [&](const QString &member, const QStringList &shown,
                           const QStringList &secret, const QString &what) {
        for (const QString &path : shown) {
            if (secret.contains(path))
                root.refuse(
                    member,
                    QStringLiteral("must not have %1, which is %2, a secret").arg(path, what));
        }
    };
    const auto &fields = profile.fields;
    for (const auto &[name, shown] :
         {std::pair("user_code", &fields.userCode),
          std::pair("verification_uri", &fields.verificationUri),
          std::pair("verification_uri_complete", &fields.verificationUriComplete)}) {
        const QString member = QStringLiteral("responses.fields.") + QLatin1String(name);
        check(member, *shown, fields.deviceCode, QStringLiteral("the device code"));
        for (const QStringList &paths : profile.deviceValues)
            check(member, *shown, paths, QStringLiteral("a value of responses.values"));
    }
    const QString extras = QStringLiteral("responses.extras");
    for (const QStringList *tokens :
         {&profile.tokenFields.accessToken, &profile.tokenFields.refreshToken,
          &profile.tokenFields.idToken})
        check(extras, profile.extras, *tokens, QStringLiteral("a token"));
    for (const ValuePaths *values : {&profile.tokenValues, &profile.exchangeValues}) {
        for (const QStringList &paths : *values)
            check(extras, profile.extras, paths, QStringLiteral("a value of responses.values"));
    }
}

/*! Reports values that \a step does not have: its parameters would always be left out. */
void checkKnownValues(const JsonNode &root, const ProfileStep &step, const QStringList &settings)
{
    const auto check = [&](const QString &member, const QStringList &names) {
        for (const QString &name : names) {
            if (!step.known.contains(name) && !settings.contains(name))
                root.refuse(
                    member,
                    QStringLiteral("names {%1}, which has no value in this step").arg(name));
        }
    };
    check(u"endpoints." + step.endpoint, placeholders(step.request.path));
    for (const auto &[name, names] : parameterPlaceholders(step.request))
        check(u"requests." + step.name + u'.' + name, names);
}

/*!
    Checks that no secret gets into the address of a request, which servers and proxies write into
    their logs. Those of the client belong elsewhere by RFC 6749, section 2.3.1, and access tokens
    by RFC 9700, section 4.3.2. A device code is accepted, because there are providers that have no
    other way, but only for the steps that need one, and as a part of the path or as a parameter,
    which this program leaves out of its own log.
*/
void checkAddressSecrets(const JsonNode &root, const ProfileStep &step)
{
    const auto isSecret = [&](const QString &name) {
        return name == clientSecretName || name == accessTokenName || name == refreshTokenName
               || name == tokenName;
    };
    const QString &path = step.request.path;
    const QString address = u"endpoints." + step.endpoint;
    const QString remedy = QStringLiteral("servers and proxies log addresses. Send it in a header, "
                                          "or in the body (encoding form or json)");
    for (const QString &name : placeholders(path)) {
        if (isSecret(name))
            root.refuse(address, QStringLiteral("must not have {%1} in it: %2").arg(name, remedy));
    }
    const QString query = path.section(u'?', 1);
    if (placeholders(query).contains(deviceCodeName))
        root.refuse(address, QStringLiteral("must not have {device_code} in its query; write it "
                                            "into requests.%1")
                                 .arg(step.name));
    if (step.request.encoding != RequestTemplate::Encoding::Query)
        return;
    for (const auto &[parameter, names] : parameterPlaceholders(step.request)) {
        for (const QString &name : names) {
            if (isSecret(name))
                root.refuse(u"requests." + step.name + u'.' + parameter,
                            QStringLiteral("must not have {%1} with the encoding query: %2")
                                .arg(name, remedy));
        }
    }
}

/*!
    Checks that the client's secret, which is appended to the parameters, does not get into an
    address.
*/
void checkAuthentication(const JsonNode &root, const Profile &profile,
                         const std::vector<ProfileStep> &steps)
{
    const bool isAppended = profile.authentication == Profile::Authentication::Post
                            || profile.authentication == Profile::Authentication::Discovered;
    if (!isAppended || profile.clientId == Profile::ClientId::None)
        return;
    for (const ProfileStep &step : steps) {
        if (step.isUsed && step.authenticates
            && step.request.encoding == RequestTemplate::Encoding::Query)
            root.refuse(
                QStringLiteral("client.authentication"),
                QStringLiteral("must be none or basic: endpoints.%1 has the encoding query, "
                               "so that a client's secret would be in the address")
                    .arg(step.endpoint));
    }
}

void checkSecretOfClient(const JsonNode &root, const Profile &profile,
                         const std::vector<ProfileStep> &steps)
{
    if (!profile.needsSecret)
        return;
    const QString member = QStringLiteral("client.secret");
    if (profile.clientId == Profile::ClientId::None)
        root.refuse(member, QStringLiteral("can't be required: client.id is none"));
    if (profile.clientId == Profile::ClientId::Registered)
        root.refuse(member, QStringLiteral("can't be required: client.id is registered, and the "
                                           "registration yields the secret"));
    const bool isSent = profile.authentication != Profile::Authentication::None
                        || std::any_of(steps.begin(), steps.end(), [](const ProfileStep &step) {
                               return placeholders(step.request).contains(clientSecretName);
                           });
    const QStringList &algorithms = profile.idTokenAlgorithms;
    const bool checksWithIt = std::any_of(algorithms.begin(), algorithms.end(),
                                          [](const QString &name) { return macHashByName(name); });
    if (!isSent && !checksWithIt)
        root.refuse(member, QStringLiteral("is required, but never sent: client.authentication is "
                                           "none, and no request has {client_secret}"));
}

/*! Checks that the requests say for which code and which token they are. */
void checkSubjects(const JsonNode &root, const Profile &profile)
{
    QStringList codeNames = QStringList{userCodeName, deviceIdName} + profile.deviceValues.keys();
    if (!profile.fields.deviceCode.isEmpty())
        codeNames.append(deviceCodeName);
    const QStringList inPoll = placeholders(profile.tokenRequest);
    const QString code =
        QStringLiteral("must have {device_code}, {user_code} or another value that "
                       "says for which code it is");
    if (!haveCommon(inPoll, codeNames))
        root.refuse(QStringLiteral("requests.token"), code);
    if (!profile.endpoints.exchange.isEmpty()
        && !haveCommon(placeholders(profile.exchangeRequest),
                       codeNames + profile.tokenValues.keys()))
        root.refuse(QStringLiteral("requests.exchange"), code);
    if (refreshes(profile) && !placeholders(profile.refreshRequest).contains(refreshTokenName))
        root.refuse(QStringLiteral("requests.refresh"),
                    QStringLiteral("must have {refresh_token}"));
    const QStringList kept = profile.registrationValues.keys() + profile.deviceValues.keys()
                             + profile.tokenValues.keys() + profile.exchangeValues.keys();
    if (!profile.endpoints.revocation.isEmpty()
        && !haveCommon(placeholders(profile.revocationRequest),
                       QStringList{tokenName, accessTokenName} + kept))
        root.refuse(QStringLiteral("requests.revocation"),
                    QStringLiteral("must have {token} or {access_token}"));
    const auto &[header, value] = profile.tokenHeader;
    if (header.isEmpty())
        return;
    const QString member = QStringLiteral("token.header.") + header;
    if (!placeholders(value).contains(accessTokenName))
        root.refuse(member, QStringLiteral("must have {access_token}"));
    const QStringList known =
        kept + settingNames(profile)
        + QStringList{accessTokenName, QStringLiteral("client_id"), clientSecretName,
                      QStringLiteral("scope"), deviceIdName};
    for (const QString &name : placeholders(value)) {
        if (!known.contains(name))
            root.refuse(
                member,
                QStringLiteral("names {%1}, which has no value after the sign-in").arg(name));
    }
}

/*! A host can't be empty, so that a setting in it can't be left out. */
void checkOptionalSettings(const JsonNode &root, const Profile &profile)
{
    const auto &endpoints = profile.endpoints;
    QStringList inHosts;
    for (const QString &address :
         {profile.issuer, endpoints.registration, endpoints.deviceAuthorization, endpoints.token,
          endpoints.exchange, endpoints.refresh, endpoints.revocation, endpoints.userinfo,
          endpoints.keys})
        inHosts += placeholders(address.section(u'/', 0, 2));
    for (const ProfileSetting &setting : profile.settings) {
        if (setting.optional && inHosts.contains(setting.name))
            root.refuse(
                QStringLiteral("settings.%1.optional").arg(setting.name),
                QStringLiteral("must be false: an address has {%1} in its host").arg(setting.name));
    }
}

} // namespace

void checkProfile(const JsonNode &root, const Profile &profile, const WrittenMembers &written)
{
    const std::vector<ProfileStep> steps = stepsOf(profile);
    const QStringList settings = settingNames(profile);
    checkMissingSteps(root, profile, written);
    checkRefreshes(root, profile, written);
    checkNeededPaths(root, profile);
    checkShownMembers(root, profile);
    for (const ProfileStep &step : steps) {
        if (!step.isUsed)
            continue;
        checkKnownValues(root, step, settings);
        checkAddressSecrets(root, step);
    }
    checkAuthentication(root, profile, steps);
    checkSecretOfClient(root, profile, steps);
    checkSubjects(root, profile);
    checkOptionalSettings(root, profile);
}

} // namespace DeviceSignIn
