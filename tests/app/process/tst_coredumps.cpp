// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/resource.h>
#include <sys/wait.h>

/*! The program writes no core dumps, even if the limit of the system allows complete ones. */
class TestCoreDumps : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void limit();
    void crash();

private:
    pid_t pid() const { return pid_t(m_program->processId()); }

    QTemporaryDir m_folder;
    std::unique_ptr<QProcess> m_program;
};

void TestCoreDumps::initTestCase()
{
    // The highest limit that is allowed. Processes that the test starts inherit it.
    rlimit limit = {};
    getrlimit(RLIMIT_CORE, &limit);
    limit.rlim_cur = limit.rlim_max;
    setrlimit(RLIMIT_CORE, &limit);
}

void TestCoreDumps::init()
{
    m_program = std::make_unique<QProcess>();
    m_program->setWorkingDirectory(m_folder.path());
    m_program->start(DEVICE_SIGNIN, {"terminal", "--demo", "--events", "--store", "memory"});
    QByteArray out;
    QTRY_VERIFY_WITH_TIMEOUT((out += m_program->readAllStandardOutput()).contains("user_code"),
                             30'000);
}

/*! Checks the limit itself, since some systems write no core dumps at all. */
void TestCoreDumps::limit()
{
    rlimit limit = {};
    QCOMPARE(prlimit(pid(), RLIMIT_CORE, nullptr, &limit), 0);
    QCOMPARE(limit.rlim_cur, std::min<rlim_t>(limit.rlim_max, 1));
}

void TestCoreDumps::crash()
{
    kill(pid(), SIGABRT);
    siginfo_t end = {};
    // With WNOWAIT, QProcess can still collect the exit status.
    waitid(P_PID, id_t(pid()), &end, WEXITED | WNOWAIT);
    QVERIFY(m_program->waitForFinished());
    QCOMPARE(end.si_status, SIGABRT);
    QVERIFY(end.si_code != CLD_DUMPED);
}

QTEST_GUILESS_MAIN(TestCoreDumps)
#include "tst_coredumps.moc"
