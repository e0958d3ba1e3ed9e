// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "sandbox/http/message.h"
#include "sandbox/http/parameters.h"
#include "sandbox/phone/csrfprotection.h"
#include "sandbox/phone/htmltemplate.h"
#include "sandbox/tables/attemptlimiter.h"
#include "sandbox/tables/devicegrants.h"

#include <QObject>

#include <variant>

namespace DeviceSignIn {

/*!
    The web pages on which a person approves or denies a sign-in, with the browser of a phone: the
    person enters the code, sees which app requests which permissions, decides, and sees the result.
    The pages work without JavaScript.
*/
class PhonePage : public QObject
{
    Q_OBJECT

public:
    using Time = std::chrono::milliseconds;

    /*! The names on the pages, and the format of user codes; see SandboxOptions. */
    struct Names
    {
        QString brand;
        QString app;    //!< if empty, the client id is shown
        QString device; //!< if empty, no device is shown
        QString accountEmail;
        UserCodeFormat userCodeFormat;
    };

    /*! \a grants is not owned, and must outlive this object. */
    PhonePage(Names names, DeviceGrants *grants, QObject *parent = nullptr);

    /*! Returns the page for a GET: to enter a code, or to decide about the code in the query. */
    Response get(const Request &request, Time now);
    /*! Carries out the decision in a POST and returns the page that shows the result. */
    Response post(const Request &request, Time now);

Q_SIGNALS:
    void approved(const QString &userCode);
    void denied(const QString &userCode);

private:
    using Values = HtmlTemplate::Values;

    /*! A user code that a person has entered, and its status. */
    struct Lookup
    {
        QString userCode;
        CodeStatus status;
    };
    /*!
        Finds the code that was entered. Returns an error page if it is unknown, or if the attempt
        comes too soon.
    */
    std::variant<Lookup, Response> lookUp(const QString &entered, const Request &request, Time now);

    Response enterPage(const QString &entered, const QString &problem, int status) const;
    Response confirmPage(const Lookup &lookup, const Request &request) const;
    Response decidedPage(CodeState state) const;
    Response tooManyAttemptsPage(std::chrono::seconds wait) const;
    Response invalidFormPage(const QString &entered) const;
    Response noticePage(const QString &symbol, const QString &title, const QString &text,
                        const QString &action, const QString &target, int status) const;
    Response page(const HtmlTemplate &content, const QString &title, Values values,
                  int status) const;

    Names m_names;
    DeviceGrants *m_grants;
    AttemptLimiter m_limiter;
    CsrfProtection m_csrfProtection;
    HtmlTemplate m_layout;
    HtmlTemplate m_enter;
    HtmlTemplate m_confirm;
    HtmlTemplate m_notice;
};

} // namespace DeviceSignIn
