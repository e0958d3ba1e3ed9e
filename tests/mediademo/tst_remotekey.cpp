// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "remotekey.h"

#include <QTest>

#include <linux/input-event-codes.h>

using namespace MediaDemo;

class TestRemoteKey : public QObject
{
    Q_OBJECT

    static RemoteKey keyOf(int key, quint32 kernelCode = 0, bool repeated = false)
    {
        const quint32 scanCode = kernelCode + 8;
        return remoteKeyOf(
            QKeyEvent(QEvent::KeyPress, key, Qt::NoModifier, scanCode, 0, 0, {}, repeated));
    }

private Q_SLOTS:
    void keysWithAName()
    {
        QCOMPARE(keyOf(Qt::Key_Left), RemoteKey::Left);
        QCOMPARE(keyOf(Qt::Key_Return), RemoteKey::Ok);
        QCOMPARE(keyOf(Qt::Key_Escape), RemoteKey::Back);
        QCOMPARE(keyOf(Qt::Key_Menu), RemoteKey::Menu);
        QCOMPARE(keyOf(Qt::Key_F5), RemoteKey::None);
    }

    void keysWithoutAName()
    {
        QCOMPARE(keyOf(0, KEY_OK), RemoteKey::Ok);
        QCOMPARE(keyOf(Qt::Key_unknown, BTN_EAST), RemoteKey::Back);
        QCOMPARE(keyOf(0, KEY_F5), RemoteKey::None);
    }

    void onlyArrowsRepeat()
    {
        QCOMPARE(keyOf(Qt::Key_Down, 0, true), RemoteKey::Down);
        QCOMPARE(keyOf(Qt::Key_Return, 0, true), RemoteKey::None);
        QCOMPARE(keyOf(0, KEY_OK, true), RemoteKey::None);
    }
};

QTEST_GUILESS_MAIN(TestRemoteKey)
#include "tst_remotekey.moc"
