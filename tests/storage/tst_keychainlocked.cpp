// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "storage/keychainstore.h"
#include "storecontract.h"

#include <QTest>

using namespace DeviceSignIn;

/*! Against a real keyring that is closed, where nobody can be asked to open it: see
 * with-keyring.sh. */
class tst_KeychainLocked : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isToldFromEmpty();
};

void tst_KeychainLocked::isToldFromEmpty()
{
    KeychainStore store(QStringLiteral("locked"), std::chrono::hours(1));
    Answers got;
    call(&store,
         {QStringLiteral("read a"), QStringLiteral("write a one"), QStringLiteral("remove a")},
         &got);
    const QString locked = QStringLiteral("locked");
    QTRY_COMPARE_WITH_TIMEOUT(inWords(got), QStringList({locked, locked, locked}), 60'000);
}

QTEST_GUILESS_MAIN(tst_KeychainLocked)
#include "tst_keychainlocked.moc"
