// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "process/stopsignals.h"

#include <QSignalSpy>
#include <QTest>

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

using namespace DeviceSignIn;

/*! The signals that ask the program to end. */
class TestStopSignals : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void twice_data();
    void twice();
};

void TestStopSignals::twice_data()
{
    QTest::addColumn<int>("number");
    QTest::addColumn<bool>("isDeadly");
    // The shell sends one when its terminal is closed, and the kernel another one when the shell
    // ends.
    QTest::newRow("SIGHUP") << SIGHUP << false;
    QTest::newRow("SIGTERM") << SIGTERM << true;
    QTest::newRow("SIGINT") << SIGINT << true;
    QTest::newRow("SIGQUIT") << SIGQUIT << true;
}

void TestStopSignals::twice()
{
    QFETCH(int, number);
    QFETCH(bool, isDeadly);
    StopSignals stopSignals;
    QSignalSpy stops(&stopSignals, &StopSignals::stopRequested);
    raise(number);
    QTRY_COMPARE(stops.size(), 1);

    const pid_t child = fork();
    if (child == 0) {
        raise(number);
        _exit(0);
    }
    int status = 0;
    QCOMPARE(waitpid(child, &status, 0), child);
    QCOMPARE(bool(WIFSIGNALED(status)), isDeadly);
}

QTEST_GUILESS_MAIN(TestStopSignals)
#include "tst_stopsignals.moc"
