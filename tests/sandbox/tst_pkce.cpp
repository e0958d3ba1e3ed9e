// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "sandbox/oauth/pkce.h"

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
        // The pair of RFC 7636, appendix B.
        const QByteArray verifier = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
        const QByteArray challenge = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
        QTest::newRow("the RFC's own") << verifier << challenge << true;
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

    void form_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("good");
        QTest::newRow("shortest") << QByteArray(43, 'a') << true;
        QTest::newRow("too short") << QByteArray(42, 'a') << false;
        QTest::newRow("longest") << QByteArray(128, '~') << true;
        QTest::newRow("too long") << QByteArray(129, 'a') << false;
        QTest::newRow("a space inside") << QByteArray(43, 'a') + ' ' << false;
        QTest::newRow("plain base 64") << QByteArray(43, 'a') + '/' << false;
    }
    void form()
    {
        QFETCH(QByteArray, text);
        QTEST(isPkceText(text), "good");
    }
};

QTEST_GUILESS_MAIN(TestPkce)
#include "tst_pkce.moc"
