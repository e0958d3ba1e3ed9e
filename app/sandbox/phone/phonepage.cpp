// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "sandbox/phone/phonepage.h"

#include "protocol/failure.h"
#include "sandbox/http/assets.h"
#include "sandbox/http/site.h"
#include "sandbox/phone/scopewords.h"

namespace DeviceSignIn {

namespace {

// Everything from our own origin, no scripts at all, and no place in anybody's frame.
constexpr char contentSecurityPolicy[] =
    "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; "
    "form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

HtmlTemplate load(const char *name)
{
    return HtmlTemplate::fromResource(QStringLiteral(":/devicesignin/phone/")
                                      + QLatin1String(name));
}

/*! A part of a page that may be missing. */
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
    const QString typed = parameters ? parameters->text("user_code") : QString();
    if (typed.trimmed().isEmpty())
        return enterPage({}, {}, 200);

    auto found = lookUp(typed, request, now);
    if (auto *refusal = std::get_if<Response>(&found))
        return std::move(*refusal);
    return confirmPage(std::get<Lookup>(found), request);
}

Response PhonePage::post(const Request &request, Time now)
{
    const auto parameters = Parameters::fromBody(request);
    if (!parameters)
        return stalePage({});
    const QString typed = parameters->text("user_code");
    if (!m_antiForgery.isGenuine(AntiForgery::visitor(request.cookie), parameters->bytes("token")))
        return stalePage(typed);
    const QByteArray decision = parameters->bytes("decision");
    if (decision != "approve" && decision != "deny")
        return stalePage(typed);

    auto found = lookUp(typed, request, now);
    if (auto *refusal = std::get_if<Response>(&found))
        return std::move(*refusal);
    const auto &[userCode, before] = std::get<Lookup>(found);
    const CodeState wish = decision == "approve" ? CodeState::Approved : CodeState::Denied;
    const CodeState state = *m_grants->decide(userCode, wish, now);
    if (before.state == CodeState::Waiting) {
        if (state == CodeState::Approved)
            Q_EMIT approved(userCode);
        else
            Q_EMIT denied(userCode);
    }
    return decidedPage(state);
}

// Every way to try out a code comes through here, so that guessing is slowed down on all of them.
std::variant<PhonePage::Lookup, Response> PhonePage::lookUp(const QString &typed,
                                                            const Request &request, Time now)
{
    const auto wait = m_limiter.waitFor(request.sender, now);
    if (wait.count() > 0)
        return tooManyPage(wait);

    const QString userCode = m_names.userCodes.read(typed);
    const auto status = m_grants->find(userCode, now);
    if (!status) {
        m_limiter.addWrong(request.sender, now);
        return enterPage(typed,
                         QStringLiteral("That code is not known here, or it has expired. "
                                        "Compare it with your TV, or ask there for a new one."),
                         404);
    }
    return Lookup{userCode, *status};
}

Response PhonePage::enterPage(const QString &typed, const QString &problem, int status) const
{
    Values values;
    values.texts.insert(QStringLiteral("typed"), oneLine(typed, 20));
    values.lists.insert(QStringLiteral("problem"), optionalPart(problem));
    return page(m_enter, QStringLiteral("Enter the code"), values, status);
}

Response PhonePage::confirmPage(const Lookup &lookup, const Request &request) const
{
    if (lookup.status.state != CodeState::Waiting)
        return decidedPage(lookup.status.state);

    const DeviceRequest &asked = lookup.status.request;
    const QByteArray visitor = AntiForgery::visitor(request.cookie);
    Values values;
    values.texts = {
        {QStringLiteral("code"), lookup.userCode},
        {QStringLiteral("app"), oneLine(m_names.app.isEmpty() ? asked.clientId : m_names.app, 64)},
        {QStringLiteral("account"), m_names.accountEmail},
        {QStringLiteral("token"), QString::fromLatin1(m_antiForgery.formToken(visitor))},
    };
    values.lists = {
        {QStringLiteral("device_name"), optionalPart(m_names.device)},
        {QStringLiteral("scopes"), scopeWords(asked.scopes)},
    };

    Response response = page(m_confirm, QStringLiteral("Sign in on your TV?"), values, 200);
    response.headers.emplace_back("Set-Cookie", AntiForgery::cookie(visitor));
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

Response PhonePage::tooManyPage(std::chrono::seconds wait) const
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

Response PhonePage::stalePage(const QString &typed) const
{
    return noticePage(QStringLiteral("wait"), QStringLiteral("Please check once more"),
                      QStringLiteral("This page was open for too long, or your browser blocks "
                                     "cookies. Nothing has been approved."),
                      QStringLiteral("Go on"), linkToCode(m_names.userCodes.read(typed)), 403);
}

Response PhonePage::noticePage(const QString &kind, const QString &title, const QString &text,
                               const QString &action, const QString &target, int status) const
{
    Values values;
    values.texts = {
        {QStringLiteral("text"), text},
        {QStringLiteral("target"), target},
    };
    values.lists = {
        {kind, {kind}}, // which of the signs is drawn
        {QStringLiteral("action"), optionalPart(action)},
    };
    return page(m_notice, title, values, status);
}

Response PhonePage::page(const HtmlTemplate &content, const QString &title, Values values,
                         int status) const
{
    values.texts.insert(QStringLiteral("title"), title);
    values.texts.insert(QStringLiteral("brand"), m_names.brand);
    values.texts.insert(QStringLiteral("version"), assetVersion());
    // What was filled in holds no '<', so this mark can only be the layout's own.
    const QString html =
        m_layout.fill(values).replace(QLatin1String("<!-- content -->"), content.fill(values));
    return {status,
            "text/html; charset=utf-8",
            Secret(html.toUtf8()),
            {{"Content-Security-Policy", contentSecurityPolicy}, {"X-Frame-Options", "DENY"}}};
}

} // namespace DeviceSignIn
