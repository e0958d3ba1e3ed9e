// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "protocol/http.h"

#include <QTest>
#include <QTimeZone>

using namespace DeviceSignIn;

class TestHttp : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void retryAfter_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<int>("seconds"); // -1: none
        QTest::newRow("seconds") << QByteArray("120") << 120;
        QTest::newRow("zero") << QByteArray("0") << 0;
        QTest::newRow("with spaces") << QByteArray(" 7 ") << 7;
        QTest::newRow("a date") << QByteArray("Thu, 01 Jan 2026 12:01:30 GMT") << 90;
        QTest::newRow("a date after 2038")
            << QByteArray("Fri, 01 Jan 2049 12:00:00 GMT") << 725'846'400;
        QTest::newRow("a date gone by") << QByteArray("Thu, 01 Jan 2026 11:00:00 GMT") << 0;
        QTest::newRow("negative") << QByteArray("-5") << -1;
        QTest::newRow("a fraction") << QByteArray("1.5") << -1;
        QTest::newRow("words") << QByteArray("soon") << -1;
        QTest::newRow("no header") << QByteArray() << -1;
    }
    void retryAfter()
    {
        QFETCH(QByteArray, value);
        const QDateTime now(QDate(2026, 1, 1), QTime(12, 0), QTimeZone::utc());
        const auto read = parseRetryAfter(value, now);
        QTEST(read ? int(read->count()) : -1, "seconds");
    }

    void httpDate()
    {
        const QDateTime time(QDate(1994, 11, 6), QTime(8, 49, 37), QTimeZone::utc());
        QCOMPARE(parseHttpDate("Sun, 06 Nov 1994 08:49:37 GMT"), time);
        QCOMPARE(parseHttpDate("Fri, 01 Jan 2100 00:00:00 GMT").toSecsSinceEpoch(), 4'102'444'800);
        QVERIFY(!parseHttpDate("yesterday").isValid());
        QVERIFY(!parseHttpDate({}).isValid());
    }
};

QTEST_APPLESS_MAIN(TestHttp)
#include "tst_http.moc"
