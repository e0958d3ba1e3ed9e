// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "windowrunner.h"

#include "output/console.h"
#include "parts/qrcode.h"
#include "process/exitcode.h"
#include "process/stopsignals.h"

#include <QCoreApplication>

namespace DeviceSignIn {

WindowRunner::WindowRunner(const Options *options, Language *language)
    : m_problems(&m_follower)
    , m_options(options)
    , m_language(language)
{
    if (options->events) {
        m_events = std::make_unique<EventPrinter>(
            &m_follower, [](const QByteArray &line) { printLine(stdout, line); });
    }
}

int WindowRunner::run(const QString &page, const QVariantMap &properties)
{
    const StopSignals stopSignals;
    QObject context;
    QObject::connect(&stopSignals, &StopSignals::stopRequested, &context, [this] {
        if (m_stop)
            m_stop();
        else
            suspendAndQuit();
    });
    // Called from the event loop, so that a stop signal can end it.
    QMetaObject::invokeMethod(
        &context, [&] { open(page, properties); }, Qt::QueuedConnection);
    const int exitCode = QCoreApplication::exec();
    stopSignals.disconnect();
    const int result = endSignIn();
    return m_stop ? exitCode : result;
}

void WindowRunner::open(const QString &page, const QVariantMap &properties)
{
    // A sign-in that was begun before sends its first request now, and the server prepares its
    // response while the engine of the page is created, which takes longer. The next request is
    // sent before the window is opened, which takes longer still.
    constexpr int longestWait = 20;
    QCoreApplication::processEvents(QEventLoop::AllEvents, longestWait);
    m_window.emplace(m_options, m_language);
    m_window->loadTypes(page);
    QCoreApplication::processEvents(QEventLoop::AllEvents, longestWait);
    m_window->setAwaitsResponse([this] {
        const SignIn *signIn = m_follower.signIn();
        return signIn
               && (signIn->session()->state() == Session::State::Restoring
                   || signIn->flow()->state() == DeviceFlow::State::Connecting);
    });
    PageWindow *window = &*m_window;
    QObject::connect(&m_follower, &SignInFollower::stateChanged, window,
                     &PageWindow::createIfReady);
    QObject::connect(&m_follower, &SignInFollower::signedIn, window, &PageWindow::createIfReady);
    if (SignIn *signIn = m_follower.signIn()) {
        // The page is created after that, and the thread has time until it comes to the code.
        const DeviceFlow *flow = signIn->flow();
        QObject::connect(
            flow, &DeviceFlow::codeChanged, flow,
            [flow] {
                const QString complete = flow->verificationUriComplete();
                QrCode::prepare(complete.isEmpty() ? flow->verificationUri() : complete);
            },
            Qt::SingleShotConnection);
    }
    m_window->openSignIn(page, properties);
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
