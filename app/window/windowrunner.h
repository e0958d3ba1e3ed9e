// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "output/eventprinter.h"
#include "output/problemlog.h"
#include "output/signinfollower.h"
#include "pagewindow.h"

#include <functional>
#include <memory>
#include <optional>
#include <utility>

namespace DeviceSignIn {

/*!
    Runs a window with a page for signing in: prints events if the options require that, logs
    problems, opens the page, and ends when the window is closed or a stop signal arrives.

    Call follow() first, and then run().
*/
class WindowRunner
{
public:
    /*! \a options and \a language are not owned, and must outlive this object. */
    WindowRunner(const Options *options, Language *language);

    /*!
        Sets the sign-in or the host that the page shows. It is not owned, must outlive this object,
        and must not have begun a sign-in yet.
    */
    void follow(SignIn *signIn) { m_follower.follow(signIn); }
    void follow(SignInHost *host) { m_follower.follow(host); }

    /*!
        Sets the action for a stop signal. By default the sign-in is suspended, so that the next
        start of the program continues with the same code. \a stop has to call
        QCoreApplication::exit().
    */
    void setStopAction(std::function<void()> stop) { m_stop = std::move(stop); }

    /*!
        Sets the action that waits, when the event loop has ended, until no tokens can be lost. Its
        argument is the sign-in that was shown last, or null.
    */
    void setFinishAction(std::function<void(SignIn *)> finish) { m_finish = std::move(finish); }

    /*!
        Opens the module's page with the name \a page, sets its property \a property to \a object,
        and runs the event loop. When the window is closed, a sign-in that has not ended is
        canceled. Returns the exit code: that of the stop action if one is set, or else whether a
        person is signed in.
    */
    template <typename Object>
    int run(const QString &page, const QString &property, Object *object)
    {
        return run(page, {{property, QVariant::fromValue(object)}});
    }

private:
    int run(const QString &page, const QVariantMap &properties);
    void open(const QString &page, const QVariantMap &properties);
    void suspendAndQuit();
    int endSignIn();

    SignInFollower m_follower;
    std::unique_ptr<EventPrinter> m_events;
    ProblemLog m_problems;
    const Options *m_options;
    Language *m_language;
    /*! Empty until run() has sent the first request. */
    std::optional<PageWindow> m_window;
    std::function<void()> m_stop;
    std::function<void(SignIn *)> m_finish;
};

} // namespace DeviceSignIn
