// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "jose/codeverifier.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace DeviceSignIn;

class TestCodeVerifier : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /*! The example in RFC 7636, appendix B. */
    void challenge()
    {
        QCOMPARE(codeChallenge(Secret("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk")),
                 QByteArray("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"));
    }

    void verifiers()
    {
        const QRegularExpression unreserved("^[A-Za-z0-9._~-]{43,128}$");
        QSet<QByteArray> seen;
        for (int i = 0; i < 100; ++i) {
            const Secret verifier = newCodeVerifier();
            QVERIFY(unreserved.match(QString::fromLatin1(verifier.reveal())).hasMatch());
            seen.insert(verifier.reveal());
        }
        QCOMPARE(seen.size(), 100);
    }
};

QTEST_APPLESS_MAIN(TestCodeVerifier)
#include "tst_codeverifier.moc"
