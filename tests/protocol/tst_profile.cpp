// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "protocol/profile.h"

#include <QTest>

using namespace DeviceSignIn;

class TestProfile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void claims_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("claim");
        QTest::newRow("a claim") << "claim:tid"
                                 << "tid";
        QTest::newRow("a setting") << "tid"
                                   << "";
        QTest::newRow("no name") << "claim:"
                                 << "";
        QTest::newRow("no word") << "claim:a-b"
                                 << "";
        QTest::newRow("a line end") << "claim:tid\n"
                                    << "";
    }
    void claims()
    {
        QFETCH(QString, name);
        QTEST(claimOf(name), "claim");
    }
};

QTEST_APPLESS_MAIN(TestProfile)
#include "tst_profile.moc"
