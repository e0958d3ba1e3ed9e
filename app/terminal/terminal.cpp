// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "terminal.h"

#include "output/console.h"
#include "output/words.h"
#include "output/wordwrap.h"
#include "terminalqr.h"
#include "text/hiddencharacters.h"

#include <algorithm>
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
    // A locale is written as in de_DE.ISO-8859-15@euro.
    const QString characterSet = locale.section(u'.', 1).section(u'@', 0, 0).remove(u'-');
    return !characterSet.isEmpty() && characterSet.compare(u"utf8", Qt::CaseInsensitive) != 0;
}

bool isAscii(const QString &text)
{
    return std::all_of(text.begin(), text.end(),
                       [](QChar character) { return character < QChar(0x80); });
}

} // namespace

TerminalCapabilities TerminalCapabilities::of(std::FILE *stream,
                                              const QProcessEnvironment &environment)
{
    TerminalCapabilities capabilities;
    const bool isDumb = environment.value(QStringLiteral("TERM")) == u"dumb";
    capabilities.unicode = !namesOtherCharacterSet(environment);
    capabilities.blocks = capabilities.unicode && !isDumb;
    if (!isatty(fileno(stream)))
        return capabilities;
    capabilities.color = !isDumb && environment.value(QStringLiteral("NO_COLOR")).isEmpty();
    const TerminalSize size = terminalSize(stream);
    capabilities.columns = size.columns;
    capabilities.rows = size.rows;
    return capabilities;
}

Terminal::Terminal(const SignInFollower *follower, const TerminalCapabilities &capabilities,
                   Print print, QObject *parent)
    : QObject(parent)
    , m_follower(follower)
    , m_capabilities(capabilities)
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
    const QStringList lines = wrapped(line, m_capabilities.columns);
    for (const QString &one : lines)
        m_print(one);
    m_linesBelowCode += lines.size();
}

QStringList Terminal::wrapped(const QString &text, int columns) const
{
    QString shown = escapeHiddenCharacters(text);
    if (!m_capabilities.unicode)
        shown.replace(u'…', QStringLiteral("...")).replace(u'’', u'\'');
    return wrapWords(shown, columns);
}

QString Terminal::showable(const QString &text) const
{
    if (m_capabilities.unicode || isAscii(text))
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
    const QStringList lines = arranged();
    for (const QString &line : lines)
        m_print(line);
    m_linesOfCode = lines.size();
    m_linesBelowCode = 0;
}

void Terminal::keepCodeInSight()
{
    // The line that is printed next, and that of the cursor.
    constexpr int linesBelow = 2;
    if (m_capabilities.rows > 0 && m_linesBelowCode > 0 && signIn().flow()->hasCode()
        && m_linesOfCode + m_linesBelowCode + linesBelow > m_capabilities.rows)
        printCode();
}

QStringList Terminal::arranged() const
{
    const DeviceFlow &flow = *signIn().flow();
    const QString complete = flow.verificationUriComplete();
    const QStringList picture = qrPicture(complete.isEmpty() ? flow.verificationUri() : complete);
    const QStringList empty(QString{});
    if (!picture.isEmpty()) {
        QStringList below = empty + steps(true, m_capabilities.columns) + empty + picture + empty;
        if (fits(below))
            return below;
        // The console of a box can't be scrolled back, so the code has to stay on it.
        QStringList lines = beside(picture);
        if (!lines.isEmpty() && fits(lines))
            return lines;
    }
    return empty + steps(false, m_capabilities.columns) + empty;
}

QStringList Terminal::steps(bool hasPicture, int columns) const
{
    const DeviceFlow &flow = *signIn().flow();
    // Without a QR code, the person has to enter the code on the phone.
    const bool codeIsInPicture = hasPicture && !flow.verificationUriComplete().isEmpty();
    const QString code = escapeHiddenCharacters(flow.userCode());
    const bool showsCode = m_capabilities.unicode || isAscii(code);

    QStringList lines;
    const auto add = [&](const QString &line) { lines += wrapped(line, columns); };
    add(QStringLiteral("Sign in with your phone"));
    add({});
    if (hasPicture) {
        add(QStringLiteral("  1  Scan the picture with your phone's camera,"));
        add(u"     or open  " + flow.verificationUri());
    } else {
        add(u"  1  Open  " + flow.verificationUri());
    }
    add(codeIsInPicture ? QStringLiteral("  2  Check that your phone shows this code, or enter it")
                        : QStringLiteral("  2  Enter this code"));
    add({});
    if (showsCode)
        lines += u"         "
                 + (m_capabilities.color ? QString(u"\u001b[1m" + code + u"\u001b[0m") : code);
    else
        add(QStringLiteral(
            "     This terminal lacks the letters of the code. Use one with UTF-8."));
    add({});
    add(QStringLiteral("  3  Approve. This terminal does the rest."));
    add({});
    // The code of a stranger's device must not be approved: RFC 8628, section 5.4.
    add(QStringLiteral("     Approve only a code you see on a screen in front of you."));
    add(QStringLiteral("     Support never asks for it."));
    if (flow.isUnprotected()) {
        add(QStringLiteral("     The connection to this server is not protected. "
                           "Use it only at home."));
    }
    return lines;
}

/*! Returns \a picture with the steps on its right; nothing if the terminal is too narrow. */
QStringList Terminal::beside(const QStringList &picture) const
{
    constexpr int gap = 2;
    constexpr int narrowest = 24;
    const int width = columnsOf(picture.first());
    const int columns = m_capabilities.columns - width - gap;
    if (columns < narrowest)
        return {};
    const QStringList stepLines = steps(true, columns);
    QStringList lines;
    for (qsizetype i = 0; i < std::max(picture.size(), stepLines.size()); ++i) {
        const QString step = stepLines.value(i);
        // A line with a long word, such as an address, may be too long: the terminal would continue
        // it below the QR code.
        if (columnsOf(step) > columns)
            return {};
        const QString left = i < picture.size() ? picture.at(i) : QString(width, u' ');
        lines.append(step.isEmpty() ? left : QString(left + QString(gap, u' ') + step));
    }
    return lines;
}

/*! Returns whether the terminal shows all of \a lines together with what is printed next. */
bool Terminal::fits(const QStringList &lines) const
{
    // The lines "Waiting for you to approve" and "the server is busy", and that of the cursor.
    constexpr int linesBelow = 3;
    return m_capabilities.rows == 0 || lines.size() + linesBelow <= m_capabilities.rows;
}

QStringList Terminal::qrPicture(const QString &text) const
{
    if (!m_capabilities.blocks)
        return {};
    QStringList lines = qrLines(text);
    // A terminal would wrap lines that are too long, and no phone could read the QR code.
    if (lines.isEmpty()
        || (m_capabilities.columns > 0 && lines.first().size() > m_capabilities.columns))
        return {};
    if (m_capabilities.color) {
        for (QString &line : lines)
            line = inQrColors(line);
    }
    return lines;
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
        keepCodeInSight();
        print(QStringLiteral("Waiting for you to approve: %1 left.")
                  .arg(inWords(std::chrono::seconds(flow.remainingSeconds()))));
        break;
    case DeviceFlow::State::Slowed:
        keepCodeInSight();
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
