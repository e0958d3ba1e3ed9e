// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "deviceresponse.h"

#include <QDateTime>
#include <QJsonArray>
#include <QTest>

using namespace DeviceSignIn;

class TestCodeLifetime : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void numbers_data()
    {
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<int>("interval");
        QTest::addColumn<int>("lifetime");
        QTest::newRow("missing") << QJsonValue() << 5 << 600;
        QTest::newRow("a number") << QJsonValue(11) << 11 << 11;
        QTest::newRow("a string") << QJsonValue("11") << 11 << 11;
        QTest::newRow("a fraction") << QJsonValue(2.2) << 3 << 3;
        QTest::newRow("zero") << QJsonValue(0) << 5 << 600;
        QTest::newRow("negative") << QJsonValue(-3) << 5 << 600;
        QTest::newRow("an empty string") << QJsonValue("") << 5 << 600;
        QTest::newRow("words") << QJsonValue("five") << 5 << 600;
        QTest::newRow("not a number") << QJsonValue("nan") << 5 << 600;
        QTest::newRow("true") << QJsonValue(true) << 5 << 600;
        QTest::newRow("an object") << QJsonValue(QJsonObject{}) << 5 << 600;
        QTest::newRow("absurd") << QJsonValue(1e300) << 300 << 86400;
        QTest::newRow("infinite") << QJsonValue("inf") << 300 << 86400;
    }
    void numbers()
    {
        QFETCH(QJsonValue, value);
        const auto read =
            readDeviceAuthorization(answerWith({{"interval", value}, {"expires_in", value}}), {});
        QVERIFY(std::holds_alternative<DeviceAuthorization>(read));
        QTEST(int(std::get<DeviceAuthorization>(read).interval.count()), "interval");
        QTEST(int(std::get<DeviceAuthorization>(read).lifetime.count()), "lifetime");
    }

    void remarks_data()
    {
        QTest::addColumn<QString>("member");
        QTest::addColumn<QJsonValue>("sent");
        QTest::addColumn<QStringList>("remarks");
        const auto row = [](const char *what, const char *member, const QJsonValue &sent,
                            const QString &remark) {
            QTest::addRow("%s %s", member, what)
                << QString::fromLatin1(member) << sent
                << (remark.isEmpty() ? QStringList() : QStringList{remark});
        };
        const QString longInterval = "interval is too long: 300 seconds are used";
        const QString noInterval = "interval makes no sense: 5 seconds are used";
        const QString longLife = "expires_in is too long: 86400 seconds are used";
        const QString noLife = "expires_in makes no sense: 600 seconds are used";
        const QJsonValue senseless[] = {-5, 0, "soon", "nan", "-inf", "", true, QJsonArray{5}};
        for (const QJsonValue &sent : senseless) {
            const QByteArray what = QJsonDocument(QJsonArray{sent}).toJson(QJsonDocument::Compact);
            row(what, "interval", sent, noInterval);
            row(what, "expires_in", sent, noLife);
        }
        for (const QJsonValue &sent : {QJsonValue(1e300), QJsonValue("1e300"), QJsonValue("inf")}) {
            const QByteArray what = QJsonDocument(QJsonArray{sent}).toJson(QJsonDocument::Compact);
            row(what, "interval", sent, longInterval);
            row(what, "expires_in", sent, longLife);
        }
        row("missing", "interval", QJsonValue(), {});
        row("missing", "expires_in", QJsonValue(), {});
        row("usual", "interval", 7, {});
        row("usual", "expires_in", 1800, {});
        row("ten minutes", "interval", 600, longInterval);
        row("milliseconds", "interval", 5000, "interval is in milliseconds: 5 seconds");
        row("an hour in milliseconds", "interval", 3600000, longInterval);
        row("two days", "expires_in", 172800, longLife);
        row("milliseconds", "expires_in", 600000, "expires_in is in milliseconds: 600 seconds");
        row("a moment that is over", "expires_in", "2026-11-28T11:15:00Z", noLife);
        row("a moment", "expires_in", "2026-11-28T12:15:00Z",
            "expires_in is a moment: 900 seconds are left");
    }
    /*! The log says what was made of a number that is not as RFC 8628, section 3.2, has it. */
    void remarks()
    {
        QFETCH(QString, member);
        QFETCH(QJsonValue, sent);
        HttpResponse answer =
            answerWith({{"interval", QJsonValue()}, {"expires_in", QJsonValue()}, {member, sent}});
        answer.serverTime = QDateTime::fromString("2026-11-28T12:00:00Z", Qt::ISODate);
        const auto read = readDeviceAuthorization(answer, {});
        QVERIFY(std::holds_alternative<DeviceAuthorization>(read));
        QTEST(std::get<DeviceAuthorization>(read).remarks, "remarks");
    }

    void otherUnits_data()
    {
        QTest::addColumn<QJsonValue>("interval");
        QTest::addColumn<QJsonValue>("expiresIn");
        QTest::addColumn<int>("seconds");
        QTest::addColumn<int>("lifetime");
        const QJsonValue usual = 7;
        const QJsonValue life = 1800;
        const auto row = [](const char *what, const QJsonValue &interval,
                            const QJsonValue &expiresIn, int pause, int lifetime) {
            QTest::newRow(what) << interval << expiresIn << pause << lifetime;
        };
        row("an interval in milliseconds", 5000, life, 5, 1800);
        row("an interval in milliseconds, as text", "5000", life, 5, 1800);
        row("one second in milliseconds", 1000, life, 1, 1800);
        row("both in milliseconds", 5000, 900000, 5, 900);
        row("a long interval in seconds", 600, life, 300, 1800);
        row("a lifetime in milliseconds", usual, 600000, 7, 600);
        row("a lifetime in milliseconds, as text", usual, "600000", 7, 600);
        row("a lifetime in milliseconds, without an interval", QJsonValue(), 600000, 5, 600);
        row("a lifetime of a day", usual, 86400, 7, 86400);
        row("two days", 5, 172800, 5, 86400);
        row("two days, as text", 5, "172800", 5, 86400);
        row("two days without an interval", QJsonValue(), 172800, 5, 86400);
        row("three days", 5, 259200, 5, 86400);
        row("a week", 5, 604800, 5, 86400);
        row("thirty days", 5, 2592000, 5, 86400);
        row("a year", 5, 31536000, 5, 86400);
        row("25 hours", 5, 90000, 5, 86400);
        row("what is left of two days", 5, 172799, 5, 86400);
        row("what is left of two days in milliseconds", 5000, 172799, 5, 173);
        row("two days in milliseconds, like the interval", 5000, 172800000, 5, 86400);
        row("fifteen minutes in milliseconds", 5, 900000, 5, 900);
        row("half an hour in milliseconds", 5, 1800000, 5, 1800);
        row("an hour in milliseconds", QJsonValue(), 3600000, 5, 3600);
        row("twelve hours in milliseconds", 5, 43200000, 5, 43200);
        // The server's time is 2026-11-28 12:00:00 UTC.
        row("the moment in Unix time", usual, 1795867200 + 900, 7, 900);
        row("the moment in Unix time, as text", usual, "1795868100", 7, 900);
        row("the moment in milliseconds", usual, (1795867200 + 900) * 1000.0, 7, 900);
        row("the moment in ISO 8601", usual, "2026-11-28T12:15:00Z", 7, 900);
        row("the moment with a zone", usual, "2026-11-28T14:15:00+02:00", 7, 900);
        row("the moment with fractions", usual, "2026-11-28T12:15:00.000Z", 7, 900);
        row("the moment without a zone", usual, "2026-11-28T12:15:00", 7, 900);
        row("the moment as in HTTP", usual, "Sat, 28 Nov 2026 12:15:00 GMT", 7, 900);
        row("a moment next week", usual, 1795867200 + 7 * 86400, 7, 86400);
        row("a moment that is over", usual, 1795867200 - 900, 7, 600);
        row("a text that is over", usual, "2026-11-28T11:15:00Z", 7, 600);
    }
    /*!
        Numbers in other units, as some servers send them, are understood where they make no sense.
    */
    void otherUnits()
    {
        QFETCH(QJsonValue, interval);
        QFETCH(QJsonValue, expiresIn);
        HttpResponse answer = answerWith({{"interval", interval}, {"expires_in", expiresIn}});
        answer.serverTime = QDateTime::fromString("2026-11-28T12:00:00Z", Qt::ISODate);
        const auto read = readDeviceAuthorization(answer, {});
        QVERIFY(std::holds_alternative<DeviceAuthorization>(read));
        QTEST(int(std::get<DeviceAuthorization>(read).interval.count()), "seconds");
        QTEST(int(std::get<DeviceAuthorization>(read).lifetime.count()), "lifetime");
    }
};

QTEST_APPLESS_MAIN(TestCodeLifetime)
#include "tst_codelifetime.moc"
