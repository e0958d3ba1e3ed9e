// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/resource.h>
#include <sys/wait.h>

/*! What a crash leaves behind, where the system would keep all of the memory. */
class TestCoreDumps : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void crash();

private:
    QTemporaryDir m_folder;
};

namespace {

/*! Whether the system has kept the memory of a program that is made to crash. */
bool dumps(QProcess *process)
{
    kill(pid_t(process->processId()), SIGABRT);
    siginfo_t end = {};
    // It stays as it is, for QProcess to find.
    waitid(P_PID, id_t(process->processId()), &end, WEXITED | WNOWAIT);
    process->waitForFinished();
    return end.si_code == CLD_DUMPED;
}

} // namespace

void TestCoreDumps::initTestCase()
{
    // As much as may be; what is started has it from here.
    rlimit limit = {};
    getrlimit(RLIMIT_CORE, &limit);
    limit.rlim_cur = limit.rlim_max;
    setrlimit(RLIMIT_CORE, &limit);

    QProcess other;
    other.setWorkingDirectory(m_folder.path());
    other.start("sleep", {"60"});
    QVERIFY(other.waitForStarted());
    if (!dumps(&other))
        QSKIP("This system keeps nothing of any program that crashes.");
}

void TestCoreDumps::crash()
{
    QProcess program;
    program.setWorkingDirectory(m_folder.path());
    program.start(DEVICE_SIGNIN, {"terminal", "--demo", "--events", "--store", "memory"});
    QByteArray out;
    QTRY_VERIFY_WITH_TIMEOUT((out += program.readAllStandardOutput()).contains("user_code"),
                             30'000);
    QVERIFY(!dumps(&program));
}

QTEST_GUILESS_MAIN(TestCoreDumps)
#include "tst_coredumps.moc"
