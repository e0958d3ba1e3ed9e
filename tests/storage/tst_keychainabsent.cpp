// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "storage/keychainstore.h"
#include "storecontract.h"

#include <QTest>

using namespace DeviceSignIn;

/*! On a machine without a keychain: no session bus, or nobody on it who keeps secrets. */
class tst_KeychainAbsent : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isUnavailable();
};

void tst_KeychainAbsent::isUnavailable()
{
    // More patience than the test has: a time-out would be no answer.
    KeychainStore store(QStringLiteral("absent"), std::chrono::hours(1));
    Answers got;
    call(&store,
         {QStringLiteral("read a"), QStringLiteral("write a one"), QStringLiteral("remove a")},
         &got);
    const QString unavailable = QStringLiteral("unavailable");
    QTRY_COMPARE_WITH_TIMEOUT(inWords(got), QStringList({unavailable, unavailable, unavailable}),
                              60'000);
    for (const StoreResult &result : got.results)
        QVERIFY(!result.detail.isEmpty());
}

QTEST_GUILESS_MAIN(tst_KeychainAbsent)
#include "tst_keychainabsent.moc"
