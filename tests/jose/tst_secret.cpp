// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "jose/secret.h"

#include <QTest>
#include <QVariant>

#include <sstream>

using namespace DeviceSignIn;

template <typename Stream, typename T>
concept Streamable = requires(Stream stream, const T &value)
{
    stream << value;
};

// The type Secret makes it impossible to print, copy or convert a secret by accident.
static_assert(Streamable<QDebug, QByteArray>, "the concept itself works");
static_assert(!Streamable<QDebug, Secret>);
static_assert(!Streamable<QTextStream &, Secret>);
static_assert(!Streamable<std::ostream &, Secret>);
static_assert(!std::is_copy_constructible_v<Secret>, "QVariant and queued signals need copies");
static_assert(!std::is_copy_assignable_v<Secret>);
static_assert(!std::is_convertible_v<Secret, QString>);
static_assert(!std::is_convertible_v<Secret, QByteArray>);
static_assert(!std::is_constructible_v<QString, Secret>);
static_assert(!std::is_constructible_v<QVariant, Secret>);
static_assert(!std::is_convertible_v<QByteArray, Secret>, "a secret is made on purpose");

class TestSecret : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void holdsTheBytes()
    {
        const Secret secret("abc");
        QVERIFY(!secret.isEmpty());
        QVERIFY(secret.reveal() == "abc");
        QVERIFY(Secret().isEmpty());
    }

    void leavesNothingWhenMoved()
    {
        Secret first("abc");
        Secret second(std::move(first));
        QVERIFY(first.isEmpty()); // NOLINT(bugprone-use-after-move): moving empties it
        QVERIFY(second.reveal() == "abc");
        Secret third("old");
        third = std::move(second);
        QVERIFY(second.isEmpty()); // NOLINT(bugprone-use-after-move)
        QVERIFY(third.reveal() == "abc");
    }

    void clonesAreIndependent()
    {
        Secret copy;
        {
            const Secret secret("abc");
            copy = secret.clone();
        }
        QVERIFY(copy.reveal() == "abc");
    }

    void keepsBytesThatOthersShare()
    {
        Secret secret(QByteArray(64, 'x'));
        const QByteArray other = secret.reveal();
        secret = Secret();
        QCOMPARE(other.count('x'), 64);
    }
};

QTEST_APPLESS_MAIN(TestSecret)
#include "tst_secret.moc"
