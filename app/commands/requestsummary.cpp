// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "commands/requestsummary.h"

#include "network/httptransport.h"
#include "signin/signinfactory_p.h"
#include "text/hiddencharacters.h"
#include "text/texttemplate.h"

#include <algorithm>
#include <initializer_list>
#include <optional>

namespace DeviceSignIn {

namespace {

/*! The width of the column with the labels, in characters. */
constexpr int labelWidth = 17;

QString encodingName(RequestTemplate::Encoding encoding)
{
    switch (encoding) {
    case RequestTemplate::Encoding::Form:
        return QStringLiteral("form");
    case RequestTemplate::Encoding::Json:
        return QStringLiteral("JSON");
    case RequestTemplate::Encoding::Query:
        break;
    }
    return QStringLiteral("query");
}

/*! Returns words for the place in which the client's secret is sent. */
QString placeOfSecret(Profile::Authentication authentication)
{
    switch (authentication) {
    case Profile::Authentication::Post:
        return QStringLiteral("in the body");
    case Profile::Authentication::Basic:
        return QStringLiteral("in the Authorization header (Basic)");
    case Profile::Authentication::Discovered:
    case Profile::Authentication::None:
        break;
    }
    return QStringLiteral("as the server's metadata says, or else in the body");
}

/*! Returns words for the client's identifier and for how the client authenticates. */
QString clientWords(const ClientData &config)
{
    const Profile &profile = config.profile;
    if (profile.clientId == Profile::ClientId::None)
        return QStringLiteral("none; the provider knows no clients");
    const bool isRegistered = profile.clientId == Profile::ClientId::Registered;
    const QString id = isRegistered ? QStringLiteral("registered by each device")
                                    : QStringLiteral("its id is --client-id");
    if (config.clientKey)
        return id + QStringLiteral("; it authenticates with its key (private_key_jwt)");
    if (profile.authentication == Profile::Authentication::None)
        return id + QStringLiteral("; it does not authenticate");
    const QString secret = isRegistered ? QStringLiteral("the secret that it may get then is sent ")
                           : profile.needsSecret
                               ? QStringLiteral("its secret is required, and sent ")
                               : QStringLiteral("its secret, if it has one, is sent ");
    return id + QStringLiteral("; ") + secret + placeOfSecret(profile.authentication);
}

/*! Returns the value of \a parameter, or a placeholder if it may be a secret. */
QString shownValue(const AdditionalParameter &parameter)
{
    // These parameters have options of their own, and their values are not secret (OpenID Connect
    // Core, section 3.1.2.1; RFC 8707).
    for (const char *name : {"audience", "resource", "acr_values"}) {
        if (parameter.name == QLatin1String(name))
            return parameter.value;
    }
    return parameter.inDeviceRequest ? QStringLiteral("{value of --parameter}")
                                     : QStringLiteral("{value of --token-parameter}");
}

/*! One step of the summary. */
struct SummaryStep
{
    /*! What the step does. */
    const char *label;
    /*! The template of its address; empty if the address is discovered or configured. */
    QString address;
    /*! The name of its address in the metadata of a server (RFC 8414, section 2). */
    const char *metadataName;
    const RequestTemplate &request;
    /*! Whether the client authenticates in this request. */
    bool authenticates = true;
    /*!
        The member that tells whether a parameter from the command line is sent in this step; null
        if none is.
    */
    bool AdditionalParameter::*isSent = nullptr;
};

/*! Writes the summary for one client. */
class SummaryWriter
{
public:
    explicit SummaryWriter(const ClientData &config)
        : m_config(config)
        , m_profile(config.profile)
    {}

    QString write();

private:
    std::vector<SummaryStep> steps() const;
    std::optional<QString> filled(const QString &text) const;
    QStringList filledHeaders(const ParameterTemplates &headers) const;
    void findCommonHeaders(const std::vector<SummaryStep> &steps);
    void addLine(const char *label, const QString &text);
    void addEveryRequest();
    void addStep(const SummaryStep &step);
    QStringList headersOf(const SummaryStep &step) const;
    QStringList parametersOf(const SummaryStep &step) const;
    bool sendsSecret(const SummaryStep &step) const;

    const ClientData &m_config;
    const Profile &m_profile;
    /*! The headers that all steps have. */
    ParameterTemplates m_commonHeaders;
    QString m_text;
};

QString SummaryWriter::write()
{
    const std::vector<SummaryStep> all = steps();
    findCommonHeaders(all);
    if (m_profile.endpoints.token.isEmpty())
        addLine("addresses", m_profile.issuer.isEmpty()
                                 ? QStringLiteral("those that the operator configures")
                                 : QStringLiteral("looked up at %1")
                                       .arg(filled(m_profile.issuer).value_or(m_profile.issuer)));
    addLine("client", clientWords(m_config));
    addEveryRequest();
    for (const SummaryStep &step : all)
        addStep(step);
    return m_text;
}

/*! Returns the steps that this profile has, in the order in which they are sent. */
std::vector<SummaryStep> SummaryWriter::steps() const
{
    const auto &endpoints = m_profile.endpoints;
    const bool isDiscovered = endpoints.token.isEmpty();
    std::vector<SummaryStep> found;
    const auto add = [&](bool isThere, SummaryStep step) {
        if (isThere)
            found.push_back(std::move(step));
    };
    add(!endpoints.registration.isEmpty() || m_profile.clientId == Profile::ClientId::Registered,
        {"register", endpoints.registration, "registration_endpoint",
         m_profile.registrationRequest});
    add(true, {"ask for a code", endpoints.deviceAuthorization, "device_authorization_endpoint",
               m_profile.deviceRequest, true, &AdditionalParameter::inDeviceRequest});
    add(true, {"poll", endpoints.token, "token_endpoint", m_profile.tokenRequest, true,
               &AdditionalParameter::inTokenRequest});
    add(!endpoints.exchange.isEmpty(),
        {"exchange", endpoints.exchange, "", m_profile.exchangeRequest});
    add(isDiscovered || !endpoints.userinfo.isEmpty(),
        {"ask who it is", endpoints.userinfo, "userinfo_endpoint", m_profile.userinfoRequest,
         false});
    add(!m_profile.tokenFields.refreshToken.isEmpty(),
        {"refresh", endpoints.refresh.isEmpty() ? endpoints.token : endpoints.refresh,
         "token_endpoint", m_profile.refreshRequest, true, &AdditionalParameter::inTokenRequest});
    add(isDiscovered || !endpoints.revocation.isEmpty(),
        {"sign out", endpoints.revocation, "revocation_endpoint", m_profile.revocationRequest});
    return found;
}

/*! Fills the template \a text; none if a value in it is empty, so that it is not sent. */
std::optional<QString> SummaryWriter::filled(const QString &text) const
{
    return fillTemplate(text, [this](const QString &name) -> std::optional<QString> {
        const auto set = m_config.settings.constFind(name);
        if (set != m_config.settings.constEnd())
            return set->isEmpty() ? std::nullopt : std::optional(escapeHiddenCharacters(*set));
        const bool hasClient = m_profile.clientId != Profile::ClientId::None;
        if (name == u"client_id" && !hasClient)
            return std::nullopt;
        if (name == u"client_id" && !m_config.clientId.isEmpty())
            return escapeHiddenCharacters(m_config.clientId);
        if (name == u"scope")
            return m_config.scopes.isEmpty() ? std::nullopt
                                             : std::optional(escapeHiddenCharacters(
                                                 m_config.scopes.join(m_profile.scopeSeparator)));
        return placeholder(name);
    });
}

QStringList SummaryWriter::filledHeaders(const ParameterTemplates &headers) const
{
    QStringList lines;
    for (const auto &[name, value] : headers) {
        if (const auto text = filled(value))
            lines.append(name + QStringLiteral(": ") + *text);
    }
    return lines;
}

void SummaryWriter::findCommonHeaders(const std::vector<SummaryStep> &steps)
{
    for (const auto &header : steps.front().request.headers) {
        const bool isCommon = std::all_of(steps.begin(), steps.end(), [&](const SummaryStep &step) {
            const auto &headers = step.request.headers;
            return std::find(headers.begin(), headers.end(), header) != headers.end();
        });
        if (isCommon)
            m_commonHeaders.push_back(header);
    }
}

void SummaryWriter::addLine(const char *label, const QString &text)
{
    m_text += QStringLiteral("%1%2\n").arg(QLatin1String(label), -labelWidth).arg(text);
}

void SummaryWriter::addEveryRequest()
{
    const QByteArray agent = httpSettings(m_config, {}).userAgent;
    addLine("every request", QStringLiteral("User-Agent: ")
                                 + QString::fromLatin1(agent.isEmpty() ? usualUserAgent() : agent));
    const QStringList common = filledHeaders(m_commonHeaders);
    for (const QString &line : common)
        addLine("", line);
    // The value may be a secret.
    for (const AdditionalHeader &header : m_config.headers)
        addLine("", escapeHiddenCharacters(header.name) + QStringLiteral(": {value of --header}"));
}

/*!
    Whether the secret of the client is sent with \a step. A secret that is optional counts if it is
    configured.
*/
bool SummaryWriter::sendsSecret(const SummaryStep &step) const
{
    const bool hasSecret = m_profile.needsSecret || !m_config.clientSecret.isEmpty()
                           || m_profile.clientId == Profile::ClientId::Registered;
    return step.authenticates && hasSecret && !m_config.clientKey
           && m_profile.authentication != Profile::Authentication::None;
}

QStringList SummaryWriter::headersOf(const SummaryStep &step) const
{
    ParameterTemplates own = step.request.headers;
    std::erase_if(own, [this](const auto &header) {
        return std::find(m_commonHeaders.begin(), m_commonHeaders.end(), header)
               != m_commonHeaders.end();
    });
    QStringList lines;
    if (sendsSecret(step) && m_profile.authentication == Profile::Authentication::Basic)
        lines.append(QStringLiteral("Authorization: Basic {client_id}:{client_secret}"));
    lines += filledHeaders(own);
    if (&step.request == &m_profile.userinfoRequest) {
        const auto &[name, value] = m_profile.tokenHeader;
        lines.append(name.isEmpty() ? QStringLiteral("Authorization: Bearer {access_token}")
                                    : filledHeaders({m_profile.tokenHeader}).join(QString()));
    }
    return lines;
}

QStringList SummaryWriter::parametersOf(const SummaryStep &step) const
{
    QStringList parameters;
    const bool listsScopes =
        m_profile.scopeAsArray && step.request.encoding == RequestTemplate::Encoding::Json;
    for (const auto &[name, value] : step.request.parameters) {
        const bool isList = listsScopes && value == u"{scope}";
        if (const auto text = filled(value))
            parameters.append(name + u'=' + (isList ? QString(u'[' + *text + u']') : *text));
    }
    for (const auto &[name, list] : step.request.lists) {
        QStringList items;
        for (const QString &item : list) {
            if (const auto text = filled(item))
                items.append(*text);
        }
        parameters.append(name + QStringLiteral("=[") + items.join(QStringLiteral(", ")) + u']');
    }
    const bool isRegistration = &step.request == &m_profile.registrationRequest;
    if (step.authenticates && m_config.clientKey && !isRegistration)
        parameters.append(QStringLiteral("client_assertion={client_assertion}"));
    if (sendsSecret(step) && !isRegistration
        && m_profile.authentication != Profile::Authentication::Basic)
        parameters.append(QStringLiteral("client_secret={client_secret}"));
    const bool usesPkce = m_profile.pkce == ProofPolicy::Always;
    if (usesPkce && &step.request == &m_profile.deviceRequest)
        parameters += {QStringLiteral("code_challenge={code_challenge}"),
                       QStringLiteral("code_challenge_method=S256")};
    if (usesPkce && &step.request == &m_profile.tokenRequest)
        parameters.append(QStringLiteral("code_verifier={code_verifier}"));
    for (const AdditionalParameter &parameter : m_config.parameters) {
        if (step.isSent && parameter.*step.isSent)
            parameters.append(
                escapeHiddenCharacters(parameter.name + u'=' + shownValue(parameter)));
    }
    return parameters;
}

void SummaryWriter::addStep(const SummaryStep &step)
{
    const QString address =
        step.address.isEmpty()
            ? QString(u"the server's " + QLatin1String(step.metadataName))
            : QString(filled(step.address).value_or(step.address) + step.request.path);
    addLine(step.label, QString::fromLatin1(step.request.method) + u' ' + address);
    const QStringList headers = headersOf(step);
    for (const QString &header : headers)
        addLine("", header);
    const QStringList parameters = parametersOf(step);
    QString encoding = encodingName(step.request.encoding);
    for (const QString &parameter : parameters)
        addLine("", QStringLiteral("%1 %2").arg(std::exchange(encoding, {}), -5).arg(parameter));
}

} // namespace

QString requestSummary(const ClientData &config)
{
    return SummaryWriter(config).write();
}

} // namespace DeviceSignIn
