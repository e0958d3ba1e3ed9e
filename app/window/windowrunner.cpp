// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "windowrunner.h"

#include "output/console.h"
#include "process/exitcode.h"
#include "process/stopsignals.h"

#include <QCoreApplication>

namespace DeviceSignIn {

WindowRunner::WindowRunner(const Options *options, Language *language)
    : m_problems(&m_follower)
    , m_window(options, language)
{
    if (options->events) {
        m_events = std::make_unique<EventPrinter>(
            &m_follower, [](const QByteArray &line) { printLine(stdout, line); });
    }
}

int WindowRunner::run(const QString &page, const QVariantMap &properties)
{
    const StopSignals stopSignals;
    QObject::connect(&stopSignals, &StopSignals::stopRequested, &m_window, [this] {
        if (m_stop)
            m_stop();
        else
            suspendAndQuit();
    });
    m_window.setAwaitsResponse([this] {
        const SignIn *signIn = m_follower.signIn();
        return signIn
               && (signIn->session()->state() == Session::State::Restoring
                   || signIn->flow()->state() == DeviceFlow::State::Connecting);
    });
    // Called from the event loop, so that a stop signal can end it.
    QMetaObject::invokeMethod(
        &m_window,
        [&] {
            m_window.loadTypes(page);
            // A sign-in that was begun before sends its first request now, and the server prepares
            // its response while the window, which takes longer, is opened.
            constexpr int longestWait = 20;
            QCoreApplication::processEvents(QEventLoop::AllEvents, longestWait);
            m_window.openSignIn(page, properties);
        },
        Qt::QueuedConnection);
    const int exitCode = QCoreApplication::exec();
    const int result = endSignIn();
    return m_stop ? exitCode : result;
}

void WindowRunner::suspendAndQuit()
{
    if (SignIn *signIn = m_follower.signIn())
        signIn->flow()->suspend();
    QCoreApplication::quit();
}

int WindowRunner::endSignIn()
{
    SignIn *signIn = m_follower.signIn();
    if (signIn)
        signIn->flow()->cancel();
    if (m_finish)
        m_finish(signIn);
    return signIn && signIn->session()->state() == Session::State::SignedIn ? ExitCode::signedIn
                                                                            : ExitCode::notSignedIn;
}

} // namespace DeviceSignIn
