// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "jose/crypto.h"

#include <QTest>

using namespace DeviceSignIn;

class TestCrypto : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /*! The examples in RFC 4648, section 10, and the two characters that only base64url has. */
    void base64Urls_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("nothing") << QByteArray() << QByteArray();
        QTest::newRow("f") << QByteArray("f") << QByteArray("Zg");
        QTest::newRow("fo") << QByteArray("fo") << QByteArray("Zm8");
        QTest::newRow("foo") << QByteArray("foo") << QByteArray("Zm9v");
        QTest::newRow("foob") << QByteArray("foob") << QByteArray("Zm9vYg");
        QTest::newRow("- and _") << QByteArray("\xfb\xff\xbf") << QByteArray("-_-_");
        QTest::newRow("a zero byte") << QByteArray("\0", 1) << QByteArray("AA");
    }
    void base64Urls()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, text);
        QCOMPARE(base64Url(bytes), text);
        QCOMPARE(fromBase64Url(text), std::optional(bytes));
    }

    void notBase64Url_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("padding") << QByteArray("Zg==");
        QTest::newRow("the other alphabet") << QByteArray("+/+/");
        QTest::newRow("a space") << QByteArray("Zm 9v");
        QTest::newRow("a line end") << QByteArray("Zm9v\n");
        QTest::newRow("a character too many") << QByteArray("Zm9vZ");
        QTest::newRow("spare bits that are not zero") << QByteArray("Zh");
        QTest::newRow("a zero byte") << QByteArray("Zm\0v", 4);
        QTest::newRow("UTF-8") << QByteArray("Zm9\xc3\xa4");
    }
    void notBase64Url()
    {
        QFETCH(QByteArray, text);
        QVERIFY(!fromBase64Url(text));
    }
};

QTEST_APPLESS_MAIN(TestCrypto)
#include "tst_crypto.moc"
