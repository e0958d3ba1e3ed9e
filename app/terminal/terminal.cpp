// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "terminal.h"

#include "output/words.h"
#include "terminalqr.h"
#include "text/hiddencharacters.h"

#include <algorithm>
#include <sys/ioctl.h>
#include <unistd.h>

namespace DeviceSignIn {

namespace {

/*! Returns whether the locale that \a environment sets names another character set than UTF-8. */
bool namesOtherCharacterSet(const QProcessEnvironment &environment)
{
    QString locale;
    for (const char *variable : {"LC_ALL", "LC_CTYPE", "LANG"}) {
        locale = environment.value(QString::fromLatin1(variable));
        if (!locale.isEmpty())
            break;
    }
    // It is written as in de_DE.ISO-8859-15@euro.
    const QString characterSet = locale.section(u'.', 1).section(u'@', 0, 0).remove(u'-');
    return !characterSet.isEmpty() && characterSet.compare(u"utf8", Qt::CaseInsensitive) != 0;
}

bool isAscii(const QString &text)
{
    return std::all_of(text.begin(), text.end(),
                       [](QChar character) { return character < QChar(0x80); });
}

} // namespace

TerminalLook TerminalLook::of(std::FILE *stream, const QProcessEnvironment &environment)
{
    TerminalLook look;
    const bool isDumb = environment.value(QStringLiteral("TERM")) == u"dumb";
    look.unicode = !namesOtherCharacterSet(environment);
    look.blocks = look.unicode && !isDumb;
    if (!isatty(fileno(stream)))
        return look;
    look.color = !isDumb && environment.value(QStringLiteral("NO_COLOR")).isEmpty();
    winsize size = {};
    if (ioctl(fileno(stream), TIOCGWINSZ, &size) == 0)
        look.columns = size.ws_col;
    return look;
}

Terminal::Terminal(const SignInFollower *follower, const TerminalLook &look, Print print,
                   QObject *parent)
    : QObject(parent)
    , m_follower(follower)
    , m_look(look)
    , m_print(std::move(print))
{
    connect(follower, &SignInFollower::codeChanged, this, &Terminal::printCode);
    connect(follower, &SignInFollower::stateChanged, this, &Terminal::printState);
    connect(follower, &SignInFollower::retryReasonChanged, this, &Terminal::printRetryReason);
    connect(follower, &SignInFollower::signedIn, this, &Terminal::printSignedIn);
    connect(follower, &SignInFollower::signedOut, this, &Terminal::printSignedOut);
}

void Terminal::print(const QString &line)
{
    QString shown = escapeHiddenCharacters(line);
    if (!m_look.unicode)
        shown.replace(u'…', QStringLiteral("...")).replace(u'’', u'\'');
    m_print(shown);
}

QString Terminal::showable(const QString &text) const
{
    if (m_look.unicode || isAscii(text))
        return text;
    QString plain = text.normalized(QString::NormalizationForm_KD);
    plain.removeIf([](QChar character) { return character.isMark(); });
    return isAscii(plain) ? plain : QString();
}

void Terminal::printCode()
{
    const DeviceFlow &flow = *signIn().flow();
    if (!flow.hasCode()) {
        if (flow.state() == DeviceFlow::State::Retrying)
            print(QStringLiteral("The code has expired. A new one follows as soon as possible."));
        return;
    }
    const QString complete = flow.verificationUriComplete();
    const QStringList lines = qrPicture(complete.isEmpty() ? flow.verificationUri() : complete);
    // Without a QR code, as in a terminal that is too narrow for it, the person has to enter the
    // code on the phone.
    const bool codeIsInPicture = !complete.isEmpty() && !lines.isEmpty();
    const QString code = escapeHiddenCharacters(flow.userCode());
    const bool showsCode = m_look.unicode || isAscii(code);

    print({});
    print(QStringLiteral("Sign in with your phone"));
    print({});
    if (lines.isEmpty()) {
        print(u"  1  Open  " + flow.verificationUri());
    } else {
        print(QStringLiteral("  1  Scan the picture with your phone's camera,"));
        print(u"     or open  " + flow.verificationUri());
    }
    print(codeIsInPicture
              ? QStringLiteral("  2  Check that your phone shows this code, or enter it")
              : QStringLiteral("  2  Enter this code"));
    print({});
    if (showsCode)
        m_print(u"         " + (m_look.color ? QString(u"\u001b[1m" + code + u"\u001b[0m") : code));
    else
        print(QStringLiteral(
            "     This terminal lacks the letters of the code. Use one with UTF-8."));
    print({});
    print(QStringLiteral("  3  Approve. This terminal does the rest."));
    print({});
    // The code of a stranger's device must not be approved: RFC 8628, section 5.4.
    print(QStringLiteral("     Approve only a code you see on a screen in front of you."));
    print(QStringLiteral("     Support never asks for it."));
    if (flow.isUnprotected())
        print(QStringLiteral("     The connection to this server is not protected. "
                             "Use it only at home."));
    print({});
    for (const QString &line : lines)
        m_print(line);
}

QStringList Terminal::qrPicture(const QString &text) const
{
    if (!m_look.blocks)
        return {};
    QStringList lines = qrLines(text);
    // A terminal would wrap lines that are too long, and no phone could read the QR code.
    if (lines.isEmpty() || (m_look.columns > 0 && lines.first().size() > m_look.columns))
        return {};
    if (m_look.color) {
        for (QString &line : lines)
            line = inQrColors(line);
    }
    return lines + QStringList(QString());
}

void Terminal::printState()
{
    const DeviceFlow &flow = *signIn().flow();
    if (flow.state() != DeviceFlow::State::Retrying)
        m_printedReasons.clear();
    switch (flow.state()) {
    case DeviceFlow::State::Idle:
    case DeviceFlow::State::SignedIn: // printSignedIn() is called when the tokens are stored
        break;
    case DeviceFlow::State::Connecting:
        print(QStringLiteral("Asking for a code…"));
        break;
    case DeviceFlow::State::Waiting:
        print(QStringLiteral("Waiting for you to approve: %1 left.")
                  .arg(inWords(std::chrono::seconds(flow.remainingSeconds()))));
        break;
    case DeviceFlow::State::Slowed:
        print(QStringLiteral("Waiting for you to approve, a little slower: the server is busy."));
        break;
    case DeviceFlow::State::Retrying:
        printRetryReason();
        break;
    case DeviceFlow::State::Denied:
        print(QStringLiteral("Someone pressed Deny, so nothing was signed in. "
                             "If that was a mistake, start again."));
        break;
    case DeviceFlow::State::Expired:
        print(QStringLiteral("Nobody approved in time, and the code has expired. "
                             "Start again for a new one."));
        break;
    case DeviceFlow::State::Failed:
        print(sentence(flow.reason()));
        if (!flow.errorDetail().isEmpty())
            print(u"  " + showable(flow.errorDetail()));
        break;
    case DeviceFlow::State::Canceled:
        print(QStringLiteral("Canceled. Nothing was signed in."));
        break;
    }
}

void Terminal::printRetryReason()
{
    const DeviceFlow &flow = *signIn().flow();
    if (m_printedReasons.contains(flow.reason()))
        return;
    m_printedReasons.insert(flow.reason());
    print(sentence(flow.failure()) + u" Trying again…");
}

void Terminal::printSignedIn()
{
    const Session &session = *signIn().session();
    const bool isNew = signIn().flow()->state() == DeviceFlow::State::SignedIn;
    QString name = showable(session.accountName());
    if (name.isEmpty())
        name = showable(session.accountAddress());
    if (!name.isEmpty())
        name.prepend(u" as ");
    print((isNew ? u"Signed in" : u"Already signed in") + name + u'.');
    if (!session.isPersistent()) {
        const QString problem = sentence(session.storeStatus());
        print((problem.isEmpty() ? QStringLiteral("It is kept in memory only.") : problem)
              + u" This sign-in ends with this program.");
    }
}

void Terminal::printSignedOut(Reason why)
{
    if (why == Reason::None)
        return;
    print(sentence(why));
    const QString detail = showable(signIn().session()->endDetail());
    if (!detail.isEmpty())
        print(u"  " + detail);
}

} // namespace DeviceSignIn
