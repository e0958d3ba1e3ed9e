// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "demoserver.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QStandardPaths>

#include <csignal>
#include <sys/prctl.h>

namespace MediaDemo {

namespace {

/*!
    The rest of the first whole line of \a output that begins with \a label; empty if there is none.
*/
QString valueAfter(QByteArrayView label, const QByteArray &output)
{
    QList<QByteArray> lines = output.split('\n');
    // The last one is not complete yet.
    lines.removeLast();
    for (const QByteArray &line : lines) {
        if (line.startsWith(label))
            return QString::fromUtf8(line.mid(label.size()).trimmed());
    }
    return {};
}

} // namespace

QString findSandbox(const QString &chosen)
{
    if (!chosen.isEmpty())
        return QStandardPaths::findExecutable(chosen);
    const QString name = QStringLiteral("device-signin-sandbox");
    const QString beside =
        QStandardPaths::findExecutable(name, {QCoreApplication::applicationDirPath()});
    return beside.isEmpty() ? QStandardPaths::findExecutable(name) : beside;
}

DemoServer::DemoServer()
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGTERM); });
    // The pipe must not fill up, or the sandbox would wait for this program.
    QObject::connect(&m_process, &QProcess::readyReadStandardOutput, &m_process,
                     [this] { readAddresses(); });
}

DemoServer::~DemoServer()
{
    m_process.terminate();
    m_process.waitForFinished(2000);
}

bool DemoServer::start(const QString &program, const QStringList &arguments,
                       std::chrono::milliseconds timeout)
{
    const QDeadlineTimer deadline(timeout);
    m_process.start(program, arguments, QIODevice::ReadOnly);
    if (!m_process.waitForStarted(int(deadline.remainingTime()))) {
        m_error = m_process.errorString();
        return false;
    }
    while (m_phonePage.isEmpty()) {
        if (!m_process.waitForReadyRead(int(deadline.remainingTime()))) {
            m_error = m_process.state() == QProcess::NotRunning
                          ? QStringLiteral("%1 has ended").arg(program)
                          : QStringLiteral("%1 has not printed its addresses").arg(program);
            return false;
        }
    }
    return true;
}

void DemoServer::readAddresses()
{
    const QByteArray more = m_process.readAllStandardOutput();
    if (!m_phonePage.isEmpty())
        return;
    m_output += more;
    m_issuer = valueAfter("Issuer", m_output);
    m_phonePage = valueAfter("Phone page", m_output);
}

} // namespace MediaDemo
