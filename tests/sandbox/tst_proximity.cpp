// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "sandbox/phone/proximity.h"

#include <QTest>

using namespace DeviceSignIn;

Q_DECLARE_METATYPE(Proximity)

class TestProximity : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void compare_data()
    {
        QTest::addColumn<QString>("screen");
        QTest::addColumn<QString>("phone");
        QTest::addColumn<Proximity>("expected");
        const auto same = Proximity::SameNetwork;
        const auto other = Proximity::OtherNetwork;
        const auto unknown = Proximity::Unknown;
        QTest::newRow("one public address") << "198.51.100.1"
                                            << "198.51.100.1" << same;
        QTest::newRow("two public addresses") << "198.51.100.1"
                                              << "198.51.100.2" << other;
        QTest::newRow("one IPv6 network") << "2001:db8::1"
                                          << "2001:db8::2:1" << same;
        QTest::newRow("two IPv6 networks") << "2001:db8::1"
                                           << "2001:db8:0:1::1" << other;
        QTest::newRow("this machine") << "127.0.0.1"
                                      << "127.0.0.2" << same;
        QTest::newRow("this machine by its own address") << "127.0.0.1"
                                                         << "192.168.1.7" << same;
        QTest::newRow("one subnet of this machine") << "192.168.1.20"
                                                    << "192.168.1.30" << same;
        QTest::newRow("this machine and its subnet") << "127.0.0.1"
                                                     << "192.168.1.30" << same;
        QTest::newRow("this machine and its IPv6 subnet") << "::1"
                                                          << "2001:db8:7::30" << same;
        QTest::newRow("two subnets of this machine") << "192.168.1.20"
                                                     << "10.0.0.4" << other;
        QTest::newRow("this machine and another network") << "127.0.0.1"
                                                          << "198.51.100.1" << other;
        QTest::newRow("IPv4 in IPv6") << "::ffff:192.168.1.20"
                                      << "192.168.1.30" << same;
        QTest::newRow("two families") << "198.51.100.1"
                                      << "2001:db8::1" << unknown;
        QTest::newRow("no screen") << ""
                                   << "198.51.100.1" << unknown;
        QTest::newRow("no phone") << "198.51.100.1"
                                  << "" << unknown;
        QTest::newRow("neither") << ""
                                 << "" << unknown;
    }
    void compare()
    {
        QFETCH(QString, screen);
        QFETCH(QString, phone);
        const QList<LocalSubnet> subnets{{QHostAddress("192.168.1.7"), 24},
                                         {QHostAddress("10.0.0.1"), 8},
                                         {QHostAddress("2001:db8:7::1"), 64}};
        QTEST(compareNetworks(QHostAddress(screen), QHostAddress(phone), subnets), "expected");
        QTEST(compareNetworks(QHostAddress(phone), QHostAddress(screen), subnets), "expected");
    }
};

QTEST_GUILESS_MAIN(TestProximity)
#include "tst_proximity.moc"
