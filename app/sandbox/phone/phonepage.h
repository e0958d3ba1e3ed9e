// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "sandbox/http/attemptlimiter.h"
#include "sandbox/http/exchange.h"
#include "sandbox/http/htmltemplate.h"
#include "sandbox/http/parameters.h"
#include "sandbox/oauth/devicegrants.h"
#include "sandbox/phone/antiforgery.h"

#include <QObject>

#include <variant>

namespace DeviceSignIn {

/*!
    The half of the sandbox that a person talks to, with the phone's browser: enter the code, see
    who asks for what, decide, see the result. Works without JavaScript.
*/
class PhonePage : public QObject
{
    Q_OBJECT

public:
    using Time = std::chrono::milliseconds;

    /*! What it calls things; see SandboxOptions. */
    struct Names
    {
        QString brand;
        QString app;    //!< may be empty
        QString device; //!< may be empty
        QString accountEmail;
        UserCodes userCodes;
    };

    /*! \a grants is not owned, and must live longer. */
    PhonePage(Names names, DeviceGrants *grants, QObject *parent = nullptr);

    Response get(const Request &request, Time now);
    Response post(const Request &request, Time now);

Q_SIGNALS:
    void approved(const QString &userCode);
    void denied(const QString &userCode);

private:
    using Values = HtmlTemplate::Values;

    /*! A code that may be shown or decided on, or the page that says why not. */
    struct Lookup
    {
        QString userCode;
        CodeStatus status;
    };
    std::variant<Lookup, Response> lookUp(const QString &typed, const Request &request, Time now);

    Response enterPage(const QString &typed, const QString &problem, int status) const;
    Response confirmPage(const Lookup &lookup, const Request &request) const;
    Response decidedPage(CodeState state) const;
    Response tooManyPage(std::chrono::seconds wait) const;
    Response stalePage(const QString &typed) const;
    Response noticePage(const QString &kind, const QString &title, const QString &text,
                        const QString &action, const QString &target, int status) const;
    Response page(const HtmlTemplate &content, const QString &title, Values values,
                  int status) const;

    Names m_names;
    DeviceGrants *m_grants;
    AttemptLimiter m_limiter;
    AntiForgery m_antiForgery;
    HtmlTemplate m_layout;
    HtmlTemplate m_enter;
    HtmlTemplate m_confirm;
    HtmlTemplate m_notice;
};

} // namespace DeviceSignIn
