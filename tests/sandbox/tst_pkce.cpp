// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "pkceexample.h"
#include "sandbox/tables/pkce.h"

#include <QTest>

using namespace DeviceSignIn;

class TestPkce : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void verifier_data()
    {
        QTest::addColumn<QByteArray>("verifier");
        QTest::addColumn<QByteArray>("challenge");
        QTest::addColumn<bool>("matches");
        const QByteArray verifier = PkceExample::verifier;
        const QByteArray challenge = PkceExample::challenge;
        QTest::newRow("the example of the RFC") << verifier << challenge << true;
        QTest::newRow("another verifier") << verifier.chopped(1) + 'l' << challenge << false;
        QTest::newRow("the challenge itself") << challenge << challenge << false;
        QTest::newRow("none") << QByteArray() << challenge << false;
        QTest::newRow("both empty") << QByteArray() << QByteArray() << false;
        QTest::newRow("padding") << verifier << challenge + '=' << false;
    }
    void verifier()
    {
        QFETCH(QByteArray, verifier);
        QFETCH(QByteArray, challenge);
        QTEST(verifierMatches(verifier, challenge), "matches");
    }

    void syntax_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("valid");
        QTest::newRow("shortest") << QByteArray(43, 'a') << true;
        QTest::newRow("too short") << QByteArray(42, 'a') << false;
        QTest::newRow("longest") << QByteArray(128, '~') << true;
        QTest::newRow("too long") << QByteArray(129, 'a') << false;
        QTest::newRow("a space inside") << QByteArray(43, 'a') + ' ' << false;
        QTest::newRow("plain base 64") << QByteArray(43, 'a') + '/' << false;
    }
    void syntax()
    {
        QFETCH(QByteArray, text);
        QTEST(isPkceValue(text), "valid");
    }
};

QTEST_GUILESS_MAIN(TestPkce)
#include "tst_pkce.moc"
