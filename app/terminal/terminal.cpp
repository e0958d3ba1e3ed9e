// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "terminal.h"

#include "terminalqr.h"
#include "words.h"

#include <sys/ioctl.h>
#include <unistd.h>

namespace DeviceSignIn {

TerminalLook TerminalLook::of(std::FILE *stream, const QProcessEnvironment &environment)
{
    TerminalLook look;
    look.blocks = environment.value(QStringLiteral("TERM")) != u"dumb";
    if (!isatty(fileno(stream)))
        return look;
    look.colour = look.blocks && environment.value(QStringLiteral("NO_COLOR")).isEmpty();
    winsize size = {};
    if (ioctl(fileno(stream), TIOCGWINSZ, &size) == 0)
        look.columns = size.ws_col;
    return look;
}

Terminal::Terminal(SignIn *signIn, const TerminalLook &look, Print print, QObject *parent)
    : QObject(parent)
    , m_signIn(signIn)
    , m_look(look)
    , m_print(std::move(print))
{
    connect(signIn->flow(), &DeviceFlow::codeChanged, this, &Terminal::showCode);
    connect(signIn->flow(), &DeviceFlow::stateChanged, this, &Terminal::showState);
    connect(signIn->flow(), &DeviceFlow::failureChanged, this, &Terminal::showTrouble);
    connect(signIn->session(), &Session::signedIn, this, &Terminal::showSignedIn);
    connect(signIn->session(), &Session::signedOut, this, &Terminal::showSignedOut);
}

void Terminal::showCode()
{
    const DeviceFlow &flow = *m_signIn->flow();
    if (!flow.hasCode()) {
        if (flow.state() == DeviceFlow::State::Offline)
            m_print(QStringLiteral("The code has expired. A new one follows as soon as possible."));
        return;
    }
    const QString complete = flow.verificationUriComplete();
    const QStringList lines = picture(complete.isEmpty() ? flow.verificationUri() : complete);
    // Where no picture is shown, as in a terminal too narrow for it, the phone asks for the code.
    const bool codeIsInPicture = !complete.isEmpty() && !lines.isEmpty();
    const QString code =
        m_look.colour ? QString(u"\u001b[1m" + flow.userCode() + u"\u001b[0m") : flow.userCode();

    m_print({});
    m_print(QStringLiteral("Sign in with your phone"));
    m_print({});
    if (lines.isEmpty()) {
        m_print(u"  1  Open  " + flow.verificationUri());
    } else {
        m_print(QStringLiteral("  1  Scan the picture with your phone's camera,"));
        m_print(u"     or open  " + flow.verificationUri());
    }
    m_print(codeIsInPicture
                ? QStringLiteral("  2  Check that your phone shows this code, or enter it")
                : QStringLiteral("  2  Enter this code"));
    m_print({});
    m_print(u"         " + code);
    m_print({});
    m_print(QStringLiteral("  3  Approve. This terminal does the rest."));
    m_print({});
    for (const QString &line : lines)
        m_print(line);
}

QStringList Terminal::picture(const QString &text) const
{
    if (!m_look.blocks)
        return {};
    QStringList lines = qrLines(text);
    // A picture that is wrapped is none.
    if (lines.isEmpty() || (m_look.columns > 0 && lines.first().size() > m_look.columns))
        return {};
    if (m_look.colour) {
        for (QString &line : lines)
            line = inQrColours(line);
    }
    return lines + QStringList(QString());
}

void Terminal::showState()
{
    const DeviceFlow &flow = *m_signIn->flow();
    if (flow.state() != DeviceFlow::State::Offline)
        m_told.clear();
    switch (flow.state()) {
    case DeviceFlow::State::Idle:
    case DeviceFlow::State::SignedIn: // not before it is stored
        break;
    case DeviceFlow::State::Connecting:
        m_print(QStringLiteral("Asking for a code…"));
        break;
    case DeviceFlow::State::Waiting:
        m_print(QStringLiteral("Waiting for you to approve: %1 left.")
                    .arg(inWords(std::chrono::seconds(flow.remainingSeconds()))));
        break;
    case DeviceFlow::State::Slowed:
        m_print(QStringLiteral("Waiting for you to approve, a little slower: the server is busy."));
        break;
    case DeviceFlow::State::Offline:
        showTrouble();
        break;
    case DeviceFlow::State::Denied:
        m_print(QStringLiteral("Someone pressed Deny, so nothing was signed in. "
                               "If that was a mistake, start again."));
        break;
    case DeviceFlow::State::Expired:
        m_print(QStringLiteral("Nobody approved in time, and the code has expired. "
                               "Start again for a new one."));
        break;
    case DeviceFlow::State::Failed:
        m_print(sentence(flow.reason()));
        if (!flow.errorDetail().isEmpty())
            m_print(u"  " + flow.errorDetail());
        break;
    case DeviceFlow::State::Cancelled:
        m_print(QStringLiteral("Cancelled. Nothing was signed in."));
        break;
    }
}

void Terminal::showTrouble()
{
    const DeviceFlow &flow = *m_signIn->flow();
    if (flow.state() != DeviceFlow::State::Offline || m_told.contains(flow.reason()))
        return;
    m_told.insert(flow.reason());
    m_print(sentence(flow.reason()) + u" Trying again…");
}

void Terminal::showSignedIn()
{
    const Session &session = *m_signIn->session();
    const bool isNews = m_signIn->flow()->state() == DeviceFlow::State::SignedIn;
    const QString name =
        session.accountName().isEmpty() ? QString() : QString(u" as " + session.accountName());
    m_print((isNews ? u"Signed in" : u"Already signed in") + name + u'.');
    if (!session.isLasting()) {
        const QString problem = sentence(session.storeStatus());
        m_print((problem.isEmpty() ? QStringLiteral("It is kept in memory only.") : problem)
                + u" This sign-in ends with this program.");
    }
}

void Terminal::showSignedOut(Reason why)
{
    if (why != Reason::None)
        m_print(sentence(why));
}

} // namespace DeviceSignIn
