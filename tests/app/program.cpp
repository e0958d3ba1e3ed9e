// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "program.h"

#include <QJsonDocument>
#include <QTest>

#include <csignal>

namespace DeviceSignIn {

namespace {
/*!
    The longest time that any function waits, in ms. It is long for slow machines; no test depends
    on its length.
*/
constexpr int timeout = 120'000;
} // namespace

Program::Program(const QStringList &arguments, const QProcessEnvironment &environment,
                 const QString &workingFolder)
{
    m_process.setProcessEnvironment(environment);
    m_process.setWorkingDirectory(workingFolder);
    m_process.start(DEVICE_SIGNIN, arguments);
}

Program::~Program()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.kill();
    m_process.waitForFinished();
}

QProcessEnvironment Program::defaultEnvironment()
{
    auto environment = QProcessEnvironment::systemEnvironment();
    for (const char *variable :
         {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "SSL_CERT_FILE", "SSL_CERT_DIR"})
        environment.remove(variable);
    environment.insert("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent");
    environment.insert("LC_ALL", "C.UTF-8");
    return environment;
}

QJsonObject Program::waitForEvent(const QString &name)
{
    QJsonObject found;
    const bool isFound = QTest::qWaitFor(
        [&] {
            for (const QJsonObject &event : events()) {
                if (found.isEmpty() && event["event"] == name)
                    found = event;
            }
            return !found.isEmpty();
        },
        timeout);
    return isFound ? found : QJsonObject();
}

bool Program::waitForText(const QByteArray &text)
{
    return QTest::qWaitFor([&] { return out().contains(text); }, timeout);
}

int Program::waitForEnd()
{
    const bool ended =
        QTest::qWaitFor([&] { return m_process.state() == QProcess::NotRunning; }, timeout);
    if (ended && m_process.exitStatus() == QProcess::NormalExit)
        return m_process.exitCode();
    // The exit code of a crash is the number of the signal.
    qWarning() << (ended ? "The program was ended by signal" : "The program does not end:")
               << m_process.exitCode() << out() << err();
    return -1;
}

void Program::send(int signal)
{
    kill(pid_t(m_process.processId()), signal);
}

const QByteArray &Program::out()
{
    return m_out += m_process.readAllStandardOutput();
}

const QByteArray &Program::err()
{
    return m_err += m_process.readAllStandardError();
}

QList<QJsonObject> Program::events()
{
    QList<QJsonObject> result;
    auto lines = out().split('\n');
    lines.removeLast(); // it is incomplete, or empty after the last newline
    for (const QByteArray &line : lines)
        result.append(QJsonDocument::fromJson(line).object());
    return result;
}

} // namespace DeviceSignIn
