// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "output/eventprinter.h"
#include "output/problemlog.h"
#include "output/signinfollower.h"
#include "pagewindow.h"

#include <functional>
#include <memory>
#include <utility>

namespace DeviceSignIn {

/*!
    Runs a window at which people sign in, whichever page it shows: prints events if the options ask for
    them, logs problems, opens the page, and ends when the window is closed or a stop signal comes.

    Call follow(), and then run().
*/
class WindowRunner
{
public:
    /*! \a options and \a language are not owned, and must live longer than this object. */
    WindowRunner(const Options *options, Language *language);

    /*! What the page is about, which must live longer than this object. Nothing may have begun yet. */
    void follow(SignIn *signIn) { m_follower.follow(signIn); }
    void follow(SignInHost *host) { m_follower.follow(host); }

    /*!
        Replaces what a stop signal does: usually the sign-in is suspended, so that the next start of the
        program goes on with the same code. \a stop has to call QCoreApplication::exit().
    */
    void setStopAction(std::function<void()> stop) { m_stop = std::move(stop); }

    /*!
        Opens the module's page with the name \a page, gives it \a object as its property \a property,
        and runs the event loop. When the window is closed, a sign-in that has not ended is cancelled.
        Returns the exit code: that of the stop action if there is one, else whether somebody is signed
        in.
    */
    template <typename Object>
    int run(const QString &page, const QString &property, Object *object)
    {
        return run(page, {{property, QVariant::fromValue(object)}});
    }

private:
    int run(const QString &page, const QVariantMap &properties);
    void suspendAndQuit();
    int endSignIn();

    SignInFollower m_follower;
    std::unique_ptr<EventPrinter> m_events;
    ProblemLog m_problems;
    PageWindow m_window;
    std::function<void()> m_stop;
};

} // namespace DeviceSignIn
