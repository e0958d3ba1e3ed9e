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

QString ageInWords(std::chrono::milliseconds age)
{
    const auto minutes = std::chrono::floor<std::chrono::minutes>(age).count();
    if (minutes == 0)
        return QStringLiteral("Just now");
    if (minutes == 1)
        return QStringLiteral("1 minute ago");
    return QStringLiteral("%1 minutes ago").arg(minutes);
}

/*! The heading and the text of a page. */
struct Wording
{
    QString title;
    QString text;
};

/*! Tells somebody else than the person who decided why a code can't be used. */
Wording deadCodeWording(CodeState state)
{
    const QString newCode = QStringLiteral("Ask your TV for a new one.");
    switch (state) {
    case CodeState::Approved:
        return {QStringLiteral("This code was approved"),
                QStringLiteral("Somebody has approved it already, and each code works once. If it "
                               "was not you, sign out on your TV and ask it for a new code.")};
    case CodeState::Used:
        return {QStringLiteral("This code was used"),
                QStringLiteral("Each code works once. %1").arg(newCode)};
    case CodeState::Denied:
        return {QStringLiteral("This code was denied"),
                QStringLiteral("Nothing was signed in with it. %1").arg(newCode)};
    case CodeState::TakenBack:
        return {QStringLiteral("This code was taken back"),
                QStringLiteral("It can’t be used any more. %1").arg(newCode)};
    case CodeState::Pending:
    case CodeState::Expired:
        break;
    }
    return {QStringLiteral("This code has run out"), newCode};
}

} // namespace

PhonePage::PhonePage(Names names, DeviceGrants *grants, AttackSigns *signs, EndSignIn endSignIn,
                     QObject *parent)
    : QObject(parent)
    , m_names(std::move(names))
    , m_grants(grants)
    , m_signs(signs)
    , m_endSignIn(std::move(endSignIn))
    , m_layout(load("layout.html"))
    , m_enter(load("enter.html"))
    , m_confirm(load("confirm.html"))
    , m_result(load("result.html"))
    , m_notice(load("notice.html"))
{}

bool PhonePage::isComplete() const
{
    return !m_layout.isEmpty() && !m_enter.isEmpty() && !m_confirm.isEmpty() && !m_result.isEmpty()
           && !m_notice.isEmpty();
}

Response PhonePage::get(const Request &request, Time now)
{
    const auto parameters = Parameters::fromForm(request.query);
    const QString entered = parameters ? parameters->text("user_code") : QString();
    if (entered.trimmed().isEmpty())
        return enterPage({}, {}, 200);

    // Only this function looks up codes that may have been guessed, so that the limit applies to
    // all guesses. A post needs a token from the page that was sent for its code.
    const auto wait = m_limiter.timeToWait(request.client, now);
    if (wait.count() > 0) {
        ++m_signs->refusedTries;
        return tooManyAttemptsPage(wait);
    }
    const Visit visit{request, CsrfProtection::browserId(request.cookie),
                      m_names.userCodeFormat.parse(entered), now};
    const auto status = m_grants->find(visit.userCode, now);
    if (!status) {
        ++m_signs->wrongCodes;
        m_limiter.addFailure(request.client, now);
        return enterPage(entered,
                         QStringLiteral("That code is not known here, or it has expired. "
                                        "Compare it with your TV, or ask there for a new one."),
                         404);
    }
    return pageAbout(visit, *status);
}

Response PhonePage::post(const Request &request, Time now)
{
    const auto parameters = Parameters::fromBody(request);
    if (!parameters)
        return invalidFormPage({});
    const Visit visit{request, CsrfProtection::browserId(request.cookie),
                      m_names.userCodeFormat.parse(parameters->text("user_code")), now};
    const QByteArray decision = parameters->bytes("decision");
    if (!m_csrfProtection.isValid(parameters->bytes("token"), visit.browser, visit.userCode))
        return decision == "undo" ? invalidUndoPage() : invalidFormPage(visit.userCode);
    if (decision == "undo")
        return takeBack(visit);
    if (decision == "approve" || decision == "deny")
        return decide(visit, decision == "approve");
    return invalidFormPage(visit.userCode);
}

/*! Carries out a decision, unless the code was decided before or has expired. */
Response PhonePage::decide(const Visit &visit, bool approves)
{
    const auto status = m_grants->find(visit.userCode, visit.now);
    if (!status)
        return deadCodePage(CodeState::Expired);
    if (status->state != CodeState::Pending)
        return decidedPage(visit, status->state);
    // The person has to know that the code is open elsewhere before an approval counts. A refusal
    // does no harm.
    if (approves && m_grants->wasOpenedSince(visit.userCode, visit.browser))
        return confirmPage(visit, *status, 409);

    const CodeState state = approves ? CodeState::Approved : CodeState::Denied;
    m_grants->decide(visit.userCode, state, visit.now, visit.browser);
    if (approves)
        Q_EMIT approved(visit.userCode);
    else
        Q_EMIT denied(visit.userCode);
    return resultPage(visit, state);
}

Response PhonePage::takeBack(const Visit &visit)
{
    const auto signIn = m_grants->takeBack(visit.userCode, visit.browser);
    if (signIn) {
        m_endSignIn(*signIn);
        ++m_signs->takenBack;
        Q_EMIT takenBack(visit.userCode);
        return resultPage(visit, CodeState::TakenBack);
    }
    const auto status = m_grants->find(visit.userCode, visit.now);
    if (status)
        return pageAbout(visit, *status);
    return noticePage(QStringLiteral("wait"), QStringLiteral("Too late to take it back here"),
                      QStringLiteral("Sign out on the device itself."), {}, {}, 410);
}

/*! Returns the page about a code that exists. */
Response PhonePage::pageAbout(const Visit &visit, const CodeStatus &status)
{
    if (status.state == CodeState::Pending)
        return confirmPage(visit, status);
    return decidedPage(visit, status.state);
}

/*! Returns the page about a code that was decided, or that has expired. */
Response PhonePage::decidedPage(const Visit &visit, CodeState state)
{
    if (m_grants->wasDecidedBy(visit.userCode, visit.browser))
        return resultPage(visit, state);
    if (state != CodeState::Expired) {
        ++m_signs->repeatedCodes;
        Q_EMIT codeRepeated(visit.userCode, m_grants->addRepeat(visit.userCode));
    }
    return deadCodePage(state);
}

Response PhonePage::enterPage(const QString &entered, const QString &problem, int status) const
{
    Values values;
    values.texts.insert(QStringLiteral("typed"), oneLine(entered, 20));
    values.lists.insert(QStringLiteral("problem"), optionalPart(problem));
    return page(m_enter, QStringLiteral("Enter the code"), values, status);
}

Response PhonePage::confirmPage(const Visit &visit, const CodeStatus &status, int httpStatus)
{
    const DeviceRequest &asked = status.request;
    // HEAD is answered like GET, but no browser shows its page, so the code counts as not opened.
    CodeVisit known;
    if (visit.request.method != "HEAD")
        known = m_grants->open(visit.userCode, visit.browser);
    if (known.isFirst && known.isShared) {
        ++m_signs->openedInTwoBrowsers;
        Q_EMIT openedInTwoBrowsers(visit.userCode);
    }
    const Proximity proximity = compareNetworks(asked.sender, visit.request.client, localSubnets());

    const auto shownIf = [](bool condition) {
        return condition ? QStringList(QString()) : QStringList();
    };
    Values values;
    values.texts = {
        {QStringLiteral("app"), oneLine(m_names.app.isEmpty() ? asked.clientId : m_names.app, 64)},
        {QStringLiteral("account"), m_names.accountEmail},
        {QStringLiteral("age"), ageInWords(status.age)},
    };
    values.lists = {
        {QStringLiteral("device_name"), optionalPart(m_names.device)},
        {QStringLiteral("scopes"), scopeDescriptions(asked.scopes)},
        {QStringLiteral("same_network"), shownIf(proximity == Proximity::SameNetwork)},
        {QStringLiteral("other_network"), shownIf(proximity == Proximity::OtherNetwork)},
        {QStringLiteral("opened_elsewhere"), shownIf(known.isShared)},
    };
    addForm(visit, &values);

    Response response = page(m_confirm, QStringLiteral("Sign in on your TV?"), values, httpStatus);
    response.headers.emplace_back("Set-Cookie", CsrfProtection::cookie(visit.browser));
    return response;
}

/*! Adds the values of a form about the code of \a visit. */
void PhonePage::addForm(const Visit &visit, Values *values) const
{
    values->texts.insert(QStringLiteral("code"), visit.userCode);
    values->texts.insert(QStringLiteral("token"), QString::fromLatin1(m_csrfProtection.formToken(
                                                      visit.browser, visit.userCode)));
}

/*! Returns the page for the browser with which the person has decided. */
Response PhonePage::resultPage(const Visit &visit, CodeState state) const
{
    if (state == CodeState::Approved || state == CodeState::Used) {
        Values values;
        addForm(visit, &values);
        return page(m_result, QStringLiteral("Approved"), values, 200);
    }
    if (state == CodeState::TakenBack)
        return noticePage(
            QStringLiteral("denied"), QStringLiteral("Taken back"),
            QStringLiteral("The device can’t use your account any more. Its screen may "
                           "take a while to notice."),
            {}, {}, 200);
    if (state == CodeState::Expired)
        return deadCodePage(state);
    return noticePage(QStringLiteral("denied"), QStringLiteral("Denied"),
                      QStringLiteral("Nothing was signed in. If you did not start this yourself, "
                                     "denying it was the right thing to do."),
                      {}, {}, 200);
}

Response PhonePage::deadCodePage(CodeState state) const
{
    const Wording wording = deadCodeWording(state);
    return noticePage(QStringLiteral("wait"), wording.title, wording.text,
                      QStringLiteral("Enter another code"), Paths::phonePage, 410);
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

Response PhonePage::invalidFormPage(const QString &userCode) const
{
    return noticePage(QStringLiteral("wait"), QStringLiteral("Please check once more"),
                      QStringLiteral("This page was open for too long, or your browser blocks "
                                     "cookies. Nothing has been approved."),
                      QStringLiteral("Go on"), linkToCode(userCode), 403);
}

/*!
    Another browser, or another visit, has approved the code: only the device can end the sign-in.
*/
Response PhonePage::invalidUndoPage() const
{
    return noticePage(QStringLiteral("wait"), QStringLiteral("Not taken back"),
                      QStringLiteral("This page was open for too long, or your browser blocks "
                                     "cookies. The approval still counts: sign out on the device "
                                     "itself."),
                      {}, {}, 403);
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
