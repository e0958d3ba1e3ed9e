// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "storage/keychainstore.h"
#include "storecontract.h"

#include <QTest>

using namespace DeviceSignIn;

/*! A real keyring that is locked, without a prompt to unlock it; see with-keyring.sh. */
class tst_KeychainLocked : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lockedIsNotEmpty();
};

void tst_KeychainLocked::lockedIsNotEmpty()
{
    KeychainStore store(QStringLiteral("locked"), std::chrono::hours(1));
    Results got;
    checkEveryCall(&store, QStringLiteral("locked"), &got);
}

QTEST_GUILESS_MAIN(tst_KeychainLocked)
#include "tst_keychainlocked.moc"
