// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "sandbox/phone/phonepage.h"

#include "protocol/failure.h"
#include "sandbox/http/serveraddress.h"
#include "sandbox/phone/pageassets.h"
#include "sandbox/phone/scopedescriptions.h"

namespace DeviceSignIn {

namespace {

// All resources come from the sandbox itself, there are no scripts, and no other page may embed
// these pages.
constexpr char contentSecurityPolicy[] =
    "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; "
    "form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

HtmlTemplate load(const char *name)
{
    return HtmlTemplate::fromResource(QStringLiteral(":/devicesignin/phone/")
                                      + QLatin1String(name));
}

/*!
    Returns the list with which HtmlTemplate shows an optional part; it is empty if \a text is
    empty.
*/
QStringList optionalPart(const QString &text)
{
    return text.isEmpty() ? QStringList() : QStringList(text);
}

QString linkToCode(const QString &userCode)
{
    if (userCode.isEmpty())
        return Paths::phonePage;
    return Paths::phonePage % u"?user_code=" % userCode;
}

QString waitInWords(std::chrono::seconds wait)
{
    if (wait.count() == 1)
        return QStringLiteral("one second");
    if (wait.count() < 120)
        return QStringLiteral("%1 seconds").arg(wait.count());
    return QStringLiteral("%1 minutes").arg(std::chrono::ceil<std::chrono::minutes>(wait).count());
}

} // namespace

PhonePage::PhonePage(Names names, DeviceGrants *grants, QObject *parent)
    : QObject(parent)
    , m_names(std::move(names))
    , m_grants(grants)
    , m_layout(load("layout.html"))
    , m_enter(load("enter.html"))
    , m_confirm(load("confirm.html"))
    , m_notice(load("notice.html"))
{}

Response PhonePage::get(const Request &request, Time now)
{
    const auto parameters = Parameters::fromForm(request.query);
    const QString entered = parameters ? parameters->text("user_code") : QString();
    if (entered.trimmed().isEmpty())
        return enterPage({}, {}, 200);

    auto found = lookUp(entered, request, now);
    if (auto *refusal = std::get_if<Response>(&found))
        return std::move(*refusal);
    return confirmPage(std::get<Lookup>(found), request);
}

Response PhonePage::post(const Request &request, Time now)
{
    const auto parameters = Parameters::fromBody(request);
    if (!parameters)
        return invalidFormPage({});
    const QString entered = parameters->text("user_code");
    if (!m_csrfProtection.isValid(parameters->bytes("token"),
                                  CsrfProtection::browserId(request.cookie)))
        return invalidFormPage(entered);
    const QByteArray decision = parameters->bytes("decision");
    if (decision != "approve" && decision != "deny")
        return invalidFormPage(entered);

    auto found = lookUp(entered, request, now);
    if (auto *refusal = std::get_if<Response>(&found))
        return std::move(*refusal);
    const auto &[userCode, before] = std::get<Lookup>(found);
    const CodeState state = *m_grants->decide(
        userCode, decision == "approve" ? CodeState::Approved : CodeState::Denied, now);
    if (before.state == CodeState::Pending) {
        if (state == CodeState::Approved)
            Q_EMIT approved(userCode);
        else
            Q_EMIT denied(userCode);
    }
    return decidedPage(state);
}

// All requests with a code call this function, so that the limit applies to all of them.
std::variant<PhonePage::Lookup, Response> PhonePage::lookUp(const QString &entered,
                                                            const Request &request, Time now)
{
    const auto wait = m_limiter.timeToWait(request.sender, now);
    if (wait.count() > 0)
        return tooManyAttemptsPage(wait);

    const QString userCode = m_names.userCodeFormat.parse(entered);
    const auto status = m_grants->find(userCode, now);
    if (!status) {
        m_limiter.addFailure(request.sender, now);
        return enterPage(entered,
                         QStringLiteral("That code is not known here, or it has expired. "
                                        "Compare it with your TV, or ask there for a new one."),
                         404);
    }
    return Lookup{userCode, *status};
}

Response PhonePage::enterPage(const QString &entered, const QString &problem, int status) const
{
    Values values;
    values.texts.insert(QStringLiteral("typed"), oneLine(entered, 20));
    values.lists.insert(QStringLiteral("problem"), optionalPart(problem));
    return page(m_enter, QStringLiteral("Enter the code"), values, status);
}

Response PhonePage::confirmPage(const Lookup &lookup, const Request &request) const
{
    if (lookup.status.state != CodeState::Pending)
        return decidedPage(lookup.status.state);

    const DeviceRequest &asked = lookup.status.request;
    const QByteArray browserId = CsrfProtection::browserId(request.cookie);
    Values values;
    values.texts = {
        {QStringLiteral("code"), lookup.userCode},
        {QStringLiteral("app"), oneLine(m_names.app.isEmpty() ? asked.clientId : m_names.app, 64)},
        {QStringLiteral("account"), m_names.accountEmail},
        {QStringLiteral("token"), QString::fromLatin1(m_csrfProtection.formToken(browserId))},
    };
    values.lists = {
        {QStringLiteral("device_name"), optionalPart(m_names.device)},
        {QStringLiteral("scopes"), scopeDescriptions(asked.scopes)},
    };

    Response response = page(m_confirm, QStringLiteral("Sign in on your TV?"), values, 200);
    response.headers.emplace_back("Set-Cookie", CsrfProtection::cookie(browserId));
    return response;
}

Response PhonePage::decidedPage(CodeState state) const
{
    if (state == CodeState::Approved)
        return noticePage(QStringLiteral("approved"), QStringLiteral("Approved"),
                          QStringLiteral("Look up: your TV signs in by itself within a few "
                                         "seconds. You can put your phone away."),
                          {}, {}, 200);
    return noticePage(QStringLiteral("denied"), QStringLiteral("Denied"),
                      QStringLiteral("Nothing was signed in. If you did not start this yourself, "
                                     "denying it was the right thing to do."),
                      {}, {}, 200);
}

Response PhonePage::tooManyAttemptsPage(std::chrono::seconds wait) const
{
    Response response =
        noticePage(QStringLiteral("wait"), QStringLiteral("Too many wrong codes"),
                   QStringLiteral("Please wait %1, then enter the code exactly as your TV "
                                  "shows it.")
                       .arg(waitInWords(wait)),
                   QStringLiteral("Try again"), Paths::phonePage, 429);
    response.headers.emplace_back("Retry-After", QByteArray::number(qint64(wait.count())));
    return response;
}

Response PhonePage::invalidFormPage(const QString &entered) const
{
    return noticePage(QStringLiteral("wait"), QStringLiteral("Please check once more"),
                      QStringLiteral("This page was open for too long, or your browser blocks "
                                     "cookies. Nothing has been approved."),
                      QStringLiteral("Go on"), linkToCode(m_names.userCodeFormat.parse(entered)),
                      403);
}

Response PhonePage::noticePage(const QString &symbol, const QString &title, const QString &text,
                               const QString &action, const QString &target, int status) const
{
    Values values;
    values.texts = {
        {QStringLiteral("text"), text},
        {QStringLiteral("target"), target},
    };
    values.lists = {
        {symbol, {symbol}}, // draws the symbol of that name
        {QStringLiteral("action"), optionalPart(action)},
    };
    return page(m_notice, title, values, status);
}

Response PhonePage::page(const HtmlTemplate &content, const QString &title, Values values,
                         int status) const
{
    values.texts.insert(QStringLiteral("title"), title);
    values.texts.insert(QStringLiteral("brand"), m_names.brand);
    values.texts.insert(QStringLiteral("version"), pageAssetVersion());
    // Escaped values contain no '<', so only the layout can contain this comment.
    const QString html =
        m_layout.fill(values).replace(QLatin1String("<!-- content -->"), content.fill(values));
    return {status,
            "text/html; charset=utf-8",
            Secret(html.toUtf8()),
            {{"Content-Security-Policy", contentSecurityPolicy}, {"X-Frame-Options", "DENY"}}};
}

} // namespace DeviceSignIn
