// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "sandbox/http/message.h"
#include "sandbox/http/parameters.h"
#include "sandbox/phone/csrfprotection.h"
#include "sandbox/phone/htmltemplate.h"
#include "sandbox/phone/proximity.h"
#include "sandbox/tables/attacksigns.h"
#include "sandbox/tables/attemptlimiter.h"
#include "sandbox/tables/devicegrants.h"

#include <QObject>

#include <functional>

namespace DeviceSignIn {

/*!
    The web pages on which a person approves or denies a sign-in, with the browser of a phone: the
    person enters the code, sees which app requests which permissions, decides, and sees the result.
    The pages work without JavaScript.

    They follow RFC 10027, the security of cross-device flows: the person is told what the request
    is about and where it comes from, can refuse as easily as approve, and can take the approval
    back. A second browser that opens a code is warned, and so is the first one before its approval
    counts.
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

    /*! A function that ends the sign-in with this id. */
    using EndSignIn = std::function<void(const QByteArray &signIn)>;

    /*! \a grants and \a signs are not owned, and must outlive this object. */
    PhonePage(Names names, DeviceGrants *grants, AttackSigns *signs, EndSignIn endSignIn,
              QObject *parent = nullptr);

    /*! Whether the program contains the templates of all pages. */
    bool isComplete() const;

    /*! Returns the page for a GET: to enter a code, or to decide about the code in the query. */
    Response get(const Request &request, Time now);
    /*! Carries out the decision in a POST and returns the page that shows the result. */
    Response post(const Request &request, Time now);

Q_SIGNALS:
    void approved(const QString &userCode);
    void denied(const QString &userCode);
    /*! The person has taken the approval back. */
    void takenBack(const QString &userCode);
    /*! A second browser has opened a code that waits for a decision. */
    void openedInTwoBrowsers(const QString &userCode);
    /*!
        Somebody has entered a code that had already been decided. \a count is how often that has
        happened with this code.
    */
    void codeRepeated(const QString &userCode, int count);

private:
    using Values = HtmlTemplate::Values;

    /*! What a request is about. */
    struct Visit
    {
        const Request &request;
        /*! The id of the browser that has sent the request. */
        QByteArray browser;
        /*! The user code in its canonical form; empty if the person has entered something else. */
        QString userCode;
        Time now;
    };

    Response decide(const Visit &visit, bool approves);
    Response takeBack(const Visit &visit);
    Response pageAbout(const Visit &visit, const CodeStatus &status);
    Response decidedPage(const Visit &visit, CodeState state);

    Response enterPage(const QString &entered, const QString &problem, int status) const;
    Response confirmPage(const Visit &visit, const CodeStatus &status, int httpStatus = 200);
    Response resultPage(const Visit &visit, CodeState state) const;
    Response deadCodePage(CodeState state) const;
    Response tooManyAttemptsPage(std::chrono::seconds wait) const;
    Response invalidFormPage(const QString &userCode) const;
    Response invalidUndoPage() const;
    Response noticePage(const QString &symbol, const QString &title, const QString &text,
                        const QString &action, const QString &target, int status) const;
    Response page(const HtmlTemplate &content, const QString &title, Values values,
                  int status) const;
    void addForm(const Visit &visit, Values *values) const;

    Names m_names;
    DeviceGrants *m_grants;
    AttackSigns *m_signs;
    EndSignIn m_endSignIn;
    AttemptLimiter m_limiter;
    CsrfProtection m_csrfProtection;
    HtmlTemplate m_layout;
    HtmlTemplate m_enter;
    HtmlTemplate m_confirm;
    HtmlTemplate m_result;
    HtmlTemplate m_notice;
};

} // namespace DeviceSignIn
