// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "storage/sessionbusprobe.h"
#include "support/silentbus.h"

#include <QTest>

using namespace DeviceSignIn;

using BusState = SessionBusProbe::State;

class tst_SessionBusProbe : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void address_data();
    void address();
    void defaultAddress();
    void closedConnection();
    void lateResponse();
};

namespace {

void setAddress(const QString &address)
{
    qputenv("DBUS_SESSION_BUS_ADDRESS", address.toUtf8());
}

} // namespace

void tst_SessionBusProbe::address_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<BusState>("state");
    const QString absent = QStringLiteral("unix:path=/nonexistent/bus");
    QTest::newRow("silent") << "unix:path=%1" << BusState::Waiting;
    QTest::newRow("with more values") << "unix:guid=00ff,path=%1" << BusState::Waiting;
    QTest::newRow("escaped") << "unix:path=%2" << BusState::Waiting;
    QTest::newRow("second of two") << absent + ";unix:path=%1" << BusState::Waiting;
    QTest::newRow("absent") << absent << BusState::Absent;
    QTest::newRow("absent, abstract") << "unix:abstract=/nonexistent/bus" << BusState::Absent;
    QTest::newRow("too long") << "unix:path=/" + QString(200, 'a') << BusState::Absent;
    QTest::newRow("disabled") << "disabled:" << BusState::Absent;
    QTest::newRow("not a socket") << "tcp:host=127.0.0.1,port=1" << BusState::Responding;
}

void tst_SessionBusProbe::address()
{
    QFETCH(QString, address);
    QFETCH(BusState, state);
    const SilentBus bus;
    address.replace("%1", bus.path());
    address.replace("%2", QString(bus.path()).replace('u', "%75"));
    setAddress(address);
    SessionBusProbe probe;
    QCOMPARE(probe.state(), state);
}

/*! The one that libdbus uses if the variable is not set. */
void tst_SessionBusProbe::defaultAddress()
{
    const SilentBus bus;
    qunsetenv("DBUS_SESSION_BUS_ADDRESS");
    qputenv("XDG_RUNTIME_DIR", QFile::encodeName(bus.path().section('/', 0, -2)));
    QCOMPARE(QString::fromUtf8(SessionBusProbe::address()), bus.address());
    SessionBusProbe probe;
    QCOMPARE(probe.state(), BusState::Waiting);
}

/*! The next call connects again. */
void tst_SessionBusProbe::closedConnection()
{
    SilentBus bus;
    setAddress(bus.address());
    SessionBusProbe probe;
    QCOMPARE(probe.state(), BusState::Waiting);
    bus.respond({});
    QCOMPARE(probe.state(), BusState::Absent);
    QCOMPARE(probe.state(), BusState::Waiting);
}

/*! The last test: the bus counts as one that responds after that. */
void tst_SessionBusProbe::lateResponse()
{
    SilentBus bus;
    setAddress(bus.address());
    SessionBusProbe probe;
    QCOMPARE(probe.state(), BusState::Waiting);
    QCOMPARE(probe.timeLeft(std::chrono::milliseconds(0)), std::chrono::milliseconds(0));
    bus.respond("OK 00ff\r\n");
    QCOMPARE(probe.state(), BusState::Responding);
    SessionBusProbe later;
    QCOMPARE(later.state(), BusState::Responding);
}

QTEST_GUILESS_MAIN(tst_SessionBusProbe)
#include "tst_sessionbusprobe.moc"
