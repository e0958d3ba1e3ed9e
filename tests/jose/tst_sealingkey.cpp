// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "jose/sealingkey.h"

#include <QTest>

using namespace DeviceSignIn;

namespace {

const QByteArray material("0123456789abcdef0123456789abcdef");

SealingKey keyFrom(const QByteArray &bytes)
{
    return *SealingKey::from(Secret(bytes));
}

/*! Returns "open: " and the secret, or "shut" if there is none. */
QByteArray inWords(const std::optional<Secret> &secret)
{
    return secret ? "open: " + secret->reveal() : QByteArray("shut");
}

} // namespace

class TestSealingKey : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void opensWhatItSealed_data();
    void opensWhatItSealed();
    void neverTwiceTheSame();
    void opensWhatAnotherProgramSealed();
    void needsEnough();
    void tampered_data();
    void tampered();
};

void TestSealingKey::opensWhatItSealed_data()
{
    QTest::addColumn<QByteArray>("secret");
    QTest::addColumn<QByteArray>("label");
    QTest::newRow("a word") << QByteArray("secret") << QByteArray("label");
    QTest::newRow("nothing") << QByteArray() << QByteArray();
    QTest::newRow("zeros") << QByteArray(3, '\0') << QByteArray(2, '\0');
    QTest::newRow("a lot") << QByteArray(100'000, 'x') << QByteArray(1000, 'y');
}

void TestSealingKey::opensWhatItSealed()
{
    QFETCH(QByteArray, secret);
    QFETCH(QByteArray, label);
    const SealingKey key = keyFrom(material);
    const QByteArray sealed = key.seal(Secret(secret), label);
    QVERIFY(secret.isEmpty() || !sealed.contains(secret));
    QCOMPARE(inWords(key.open(sealed, label)), "open: " + secret);
}

void TestSealingKey::neverTwiceTheSame()
{
    const SealingKey key = keyFrom(material);
    QVERIFY(key.seal(Secret("secret"), "label") != key.seal(Secret("secret"), "label"));
}

/*! A secret that was encrypted with Node.js: every later version must be able to read it. */
void TestSealingKey::opensWhatAnotherProgramSealed()
{
    const auto sealed = QByteArray::fromHex("01000102030405060708090a0b"
                                            "a018dd45a9e9cc8c1bd3afbb20d1024f837238ebc690da79");
    QCOMPARE(inWords(keyFrom(material).open(sealed, "label")), QByteArray("open: a secret"));
}

void TestSealingKey::needsEnough()
{
    QVERIFY(!SealingKey::from(Secret()));
    QVERIFY(!SealingKey::from(Secret(QByteArray(31, 'k'))));
    QVERIFY(SealingKey::from(Secret(QByteArray(32, 'k'))));
}

void TestSealingKey::tampered_data()
{
    QTest::addColumn<QByteArray>("sealed");
    QTest::addColumn<QByteArray>("label");
    const QByteArray sealed = keyFrom(material).seal(Secret("secret"), "label");
    QTest::newRow("another label") << sealed << QByteArray("Label");
    QTest::newRow("no label") << sealed << QByteArray();
    QTest::newRow("another key") << keyFrom(material + '!').seal(Secret("secret"), "label")
                                 << QByteArray("label");
    QTest::newRow("longer") << sealed + '\0' << QByteArray("label");
    for (qsizetype i = 0; i < sealed.size(); ++i) {
        QTest::addRow("cut before byte %d", int(i)) << sealed.left(i) << QByteArray("label");
        QByteArray flipped = sealed;
        flipped[i] = char(flipped[i] ^ 1);
        QTest::addRow("a bit of byte %d", int(i)) << flipped << QByteArray("label");
    }
}

void TestSealingKey::tampered()
{
    QFETCH(QByteArray, sealed);
    QFETCH(QByteArray, label);
    QCOMPARE(inWords(keyFrom(material).open(sealed, label)), QByteArray("shut"));
}

QTEST_APPLESS_MAIN(TestSealingKey)
#include "tst_sealingkey.moc"
