// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "storage/keychainstore.h"
#include "storecontract.h"

#include <QTest>

using namespace DeviceSignIn;

/*! A machine without a keychain: there is no session bus, or no Secret Service on it. */
class tst_KeychainAbsent : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isUnavailable();
};

void tst_KeychainAbsent::isUnavailable()
{
    // The store's timeout is longer than the test's, so a result that arrives in time is not caused
    // by the timeout.
    KeychainStore store(QStringLiteral("absent"), std::chrono::hours(1));
    Results got;
    checkEveryCall(&store, QStringLiteral("unavailable"), &got);
    for (const StoreResult &result : got.results)
        QVERIFY(!result.detail.isEmpty());
}

QTEST_GUILESS_MAIN(tst_KeychainAbsent)
#include "tst_keychainabsent.moc"
