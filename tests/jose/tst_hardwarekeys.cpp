// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "jose/dpopkeys.h"
#include "jose/hardwarekeys.h"
#include "support/keys.h"
#include "support/softwaretpm.h"
#include "support/testproviders.h"

#include <openssl/err.h>
#include <openssl/provider.h>
#include <unistd.h>

using namespace DeviceSignIn;

using Keys = std::shared_ptr<const HardwareKeys>;

/*! Keys of a provider made for this test, and of a TPM in software. */
class TestHardwareKeys : public QObject
{
    Q_OBJECT

    SoftwareTpm m_tpm;
    TestProviders m_providers;

    static Keys load(const QString &provider, const QByteArray &pin = {})
    {
        auto loaded = HardwareKeys::load(provider, Secret(pin));
        const auto *keys = std::get_if<Keys>(&loaded);
        return keys ? *keys : nullptr;
    }

    template <typename Result>
    static QString problemOf(const Result &result)
    {
        const auto *problem = std::get_if<QString>(&result);
        return problem ? *problem : QString();
    }

    static bool signsAsItsPublicKeySays(const SigningKey &key)
    {
        const auto half = PublicKey::fromJwk(key.publicJwk());
        return half && half->verify(key.algorithm(), "message", key.sign("message"));
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_tpm.isRunning(), "swtpm is not installed");
        qputenv("TPM2OPENSSL_TCTI", m_tpm.address());
        qputenv("TSS2_LOG", "all+NONE");
        QVERIFY2(m_providers.hasTpm(), "tpm2-openssl is not installed");
    }

    void cleanup()
    {
        QCOMPARE(ERR_peek_error(), 0UL);
        // Other people's signatures are checked where no such provider is loaded.
        QVERIFY(!OSSL_PROVIDER_available(nullptr, "testkey"));
        QVERIFY(!OSSL_PROVIDER_available(nullptr, "tpm2"));
    }

    void findsTheProvider_data()
    {
        QTest::addColumn<QString>("location");
        QTest::addColumn<bool>("isUri");
        QTest::addColumn<QString>("provider");
        QTest::newRow("handle") << "handle:0x81000001" << true << "tpm2";
        QTest::newRow("PKCS#11") << "pkcs11:token=box;object=tv" << true << "pkcs11";
        QTest::newRow("PEM") << "-----BEGIN TSS2 PRIVATE KEY-----\n" << false << "tpm2";
        QTest::newRow("another") << "testkey:p256" << true << "";
        QTest::newRow("file") << "/etc/keys/tv.pem" << false << "";
        QTest::newRow("relative file") << "./a:b" << false << "";
    }
    void findsTheProvider()
    {
        QFETCH(QString, location);
        QTEST(HardwareKeys::isUri(location), "isUri");
        QTEST(HardwareKeys::usualProvider(location), "provider");
    }

    /*! The program has no code for the provider that opens this URI. */
    void opensAnyProvidersUri_data()
    {
        QTest::addColumn<QString>("uri");
        QTest::addColumn<JwsAlgorithm>("algorithm");
        QTest::newRow("P-256") << "testkey:p256" << JwsAlgorithm::ES256;
        QTest::newRow("RSA") << "testkey:rsa" << JwsAlgorithm::RS256;
        QTest::newRow("behind a PIN") << "testkey:pin" << JwsAlgorithm::ES256;
    }
    void opensAnyProvidersUri()
    {
        QFETCH(QString, uri);
        const Keys keys = load("testkey", "1234");
        QVERIFY(keys);
        const auto opened = keys->openUri(uri);
        QCOMPARE(problemOf(opened), QString());
        const auto &key = std::get<SigningKey>(opened);
        QVERIFY(key.isInHardware());
        QCOMPARE(key.provider(), QString("testkey"));
        QTEST(key.algorithm(), "algorithm");
        QVERIFY(signsAsItsPublicKeySays(key));
        QVERIFY(key.toPem().isEmpty());
    }

    void saysWhatIsWrong_data()
    {
        QTest::addColumn<QString>("provider");
        QTest::addColumn<QByteArray>("pin");
        QTest::addColumn<QString>("uri");
        QTest::addColumn<QStringList>("words");
        const auto row = [](const char *name, const char *provider, const char *pin,
                            const char *uri, const QStringList &words) {
            QTest::newRow(name) << QString(provider) << QByteArray(pin) << QString(uri) << words;
        };
        row("no key", "testkey", "", "testkey:none", {"testkey:none", "no key has this name"});
        row("no PIN", "testkey", "", "testkey:pin", {"testkey:pin", "needs a PIN"});
        row("wrong PIN", "testkey", "9876", "testkey:pin", {"testkey:pin", "the PIN is wrong"});
        row("locked", "testkey", "4321", "testkey:locked", {"the PIN is locked"});
        row("a curve of no use", "testkey", "", "testkey:p384", {"P-256", "Ed25519"});
        row("may not sign", "testkey", "", "testkey:mute", {"ES256", "this key does not sign"});
        row("another scheme", "testkey", "", "otherkey:a", {"otherkey:a", "'testkey'"});
        row("wrong handle", "tpm2", "", "handle:0x81000009", {"handle:0x81000009", "'tpm2'"});
    }
    void saysWhatIsWrong()
    {
        QFETCH(QString, provider);
        QFETCH(QByteArray, pin);
        QFETCH(QString, uri);
        QFETCH(QStringList, words);
        const Keys keys = load(provider, pin);
        QVERIFY(keys);
        const QString problem = problemOf(keys->openUri(uri));
        for (const QString &word : words)
            QVERIFY2(problem.contains(word), qPrintable(problem));
        QVERIFY2(!problem.contains(u'\n'), qPrintable(problem));
        QVERIFY2(pin.isEmpty() || !problem.contains(pin), "the PIN is in the message");
    }

    /*! Several keys may have the same PIN, and hardware locks after a few wrong ones. */
    void aWrongPinIsTriedOnce()
    {
        const QTemporaryDir folder;
        const QString tries = folder.filePath("tries");
        qputenv("DEVICE_SIGNIN_TEST_KEY_TRIES", tries.toLocal8Bit());
        QVERIFY(problemOf(load("testkey", "7777")->openUri("testkey:pin"))
                    .contains("the PIN is wrong"));
        for (int i = 0; i < 3; ++i) {
            const QString problem = problemOf(load("testkey", "7777")->openUri("testkey:pin"));
            QVERIFY2(problem.contains("its PIN has failed before"), qPrintable(problem));
        }
        QCOMPARE(QFileInfo(tries).size(), 1);
        // Another PIN, and a key that needs none, have nothing to do with it.
        QCOMPARE(problemOf(load("testkey", "1234")->openUri("testkey:pin")), QString());
        QCOMPARE(problemOf(load("testkey", "7777")->openUri("testkey:p256")), QString());
        QCOMPARE(QFileInfo(tries).size(), 2);
        qunsetenv("DEVICE_SIGNIN_TEST_KEY_TRIES");
    }

    /*! A PIN comes from its file only. Here the right one waits on standard input. */
    void nobodyIsAskedOnTheTerminal()
    {
        int ends[2] = {-1, -1};
        QCOMPARE(pipe(ends), 0);
        QCOMPARE(write(ends[1], "1234\n", 5), 5);
        const int before = dup(STDIN_FILENO);
        dup2(ends[0], STDIN_FILENO);
        // Without a terminal of its own, OpenSSL reads from standard input.
        setsid();
        const Keys keys = load("testkey");
        const QString problem = problemOf(keys->openUri("testkey:prompt"));
        dup2(before, STDIN_FILENO);
        for (const int descriptor : {before, ends[0], ends[1]})
            close(descriptor);
        QVERIFY2(problem.contains("needs a PIN"), qPrintable(problem));
    }

    void providerIsMissing()
    {
        const QString problem = problemOf(HardwareKeys::load("no-such-provider"));
        QVERIFY2(problem.contains("no provider 'no-such-provider'"), qPrintable(problem));
        // An error that other code has left behind makes no difference.
        ERR_raise(ERR_LIB_RSA, ERR_R_INTERNAL_ERROR);
        const QString again = problemOf(HardwareKeys::load("no-such-provider"));
        ERR_clear_error();
        QCOMPARE(again, problem);
    }

    void deviceIsMissing()
    {
        qputenv("DEVICE_SIGNIN_TEST_KEY_DEVICE", "absent");
        const QString other = problemOf(HardwareKeys::load("testkey"));
        qunsetenv("DEVICE_SIGNIN_TEST_KEY_DEVICE");
        QVERIFY2(other.contains("no device that responds"), qPrintable(other));

        qputenv("TPM2OPENSSL_TCTI", "swtpm:path=/nowhere");
        const QString problem = problemOf(HardwareKeys::load("tpm2"));
        qputenv("TPM2OPENSSL_TCTI", m_tpm.address());
        QVERIFY2(problem.contains("'tpm2'") && problem.contains("no device that responds"),
                 qPrintable(problem));
    }

    /*! A key made in a TPM is written wrapped, and can be used with that TPM only. */
    void tpmMakesKeys()
    {
        Secret wrapped;
        QByteArray thumbprint;
        {
            const Keys keys = load("tpm2");
            QVERIFY(keys);
            const auto made = keys->generate();
            QCOMPARE(problemOf(made), QString());
            const auto &key = std::get<SigningKey>(made);
            QVERIFY(key.isInHardware());
            QCOMPARE(key.algorithm(), JwsAlgorithm::ES256);
            QVERIFY(signsAsItsPublicKeySays(key));
            wrapped = key.toPem();
            thumbprint = key.thumbprint();
        }
        QVERIFY(wrapped.reveal().startsWith("-----BEGIN TSS2 PRIVATE KEY-----"));
        QVERIFY(!SigningKey::fromPem(wrapped));
        {
            const Keys keys = load("tpm2");
            QVERIFY(keys);
            const auto again = keys->openPem(wrapped);
            QCOMPARE(problemOf(again), QString());
            QCOMPARE(std::get<SigningKey>(again).thumbprint(), thumbprint);
            QVERIFY(signsAsItsPublicKeySays(std::get<SigningKey>(again)));
        }
        const SoftwareTpm other;
        QVERIFY(other.isRunning());
        qputenv("TPM2OPENSSL_TCTI", other.address());
        {
            const Keys keys = load("tpm2");
            QVERIFY(keys);
            const auto moved = keys->openPem(wrapped);
            QVERIFY(!problemOf(moved).isEmpty());
        }
        qputenv("TPM2OPENSSL_TCTI", m_tpm.address());
    }

    void dpopKeysInSoftware()
    {
        const DpopKeys keys;
        QVERIFY(!keys.areInHardware());
        const auto made = std::get<std::shared_ptr<const SigningKey>>(keys.make());
        QVERIFY(!made->isInHardware());
        const StoredKey stored = keys.toStore(made);
        QVERIFY(!keys.needsHardware(stored));
        const StoredKey restored(stored.stored().clone());
        const auto again = std::get<std::shared_ptr<const SigningKey>>(keys.open(restored));
        QCOMPARE(again->thumbprint(), made->thumbprint());
        QVERIFY(problemOf(keys.open(StoredKey())).contains("hardware"));
        QVERIFY(problemOf(keys.open(StoredKey(Secret("x")))).contains("hardware"));
    }

    /*! Reading a PEM takes longer than signing, and each request needs a signature. */
    void keyInSoftwareIsNotReadAgain()
    {
        const DpopKeys keys;
        auto made = std::get<std::shared_ptr<const SigningKey>>(keys.make());
        StoredKey stored = keys.toStore(made);
        const StoredKey clone = stored.clone();
        QCOMPARE(clone.stored().reveal(), made->toPem().reveal());
        for (const StoredKey *key : {&std::as_const(stored), &clone})
            QCOMPARE(std::get<std::shared_ptr<const SigningKey>>(keys.open(*key)), made);
        const StoredKey other =
            keys.toStore(std::get<std::shared_ptr<const SigningKey>>(keys.make()));
        QVERIFY(std::get<std::shared_ptr<const SigningKey>>(keys.open(other)) != made);
        QCOMPARE(std::get<std::shared_ptr<const SigningKey>>(keys.open(stored)), made);

        // After a restart there is only the PEM, which is read for the first request.
        const StoredKey restored(stored.stored().clone());
        const StoredKey cloneOfRestored = restored.clone();
        const auto read = std::get<std::shared_ptr<const SigningKey>>(keys.open(restored));
        QVERIFY(read != made);
        QCOMPARE(std::get<std::shared_ptr<const SigningKey>>(keys.open(restored)), read);
        QCOMPARE(std::get<std::shared_ptr<const SigningKey>>(keys.open(cloneOfRestored)), read);
    }

    /*! The key ends with the code or the tokens that it belongs to. */
    void keyInSoftwareIsNotKeptLonger()
    {
        const DpopKeys keys;
        auto made = std::get<std::shared_ptr<const SigningKey>>(keys.make());
        const std::weak_ptr<const SigningKey> watched = made;
        StoredKey stored = keys.toStore(std::move(made));
        StoredKey clone = stored.clone();
        stored = StoredKey();
        QVERIFY(stored.isEmpty());
        QVERIFY(!watched.expired());
        StoredKey moved = std::move(clone);
        QVERIFY(!watched.expired());
        moved = StoredKey();
        QVERIFY(watched.expired());
    }

    void dpopKeysInHardware()
    {
        StoredKey stored;
        QByteArray thumbprint;
        const SigningKey old = SigningKey::generate();
        {
            const DpopKeys keys(load("tpm2"));
            QVERIFY(keys.areInHardware());
            QCOMPARE(keys.provider(), QString("tpm2"));
            auto made = std::get<std::shared_ptr<const SigningKey>>(keys.make());
            QVERIFY(made->isInHardware());
            stored = keys.toStore(made);
            thumbprint = made->thumbprint();
            QVERIFY(!stored.stored().reveal().contains("BEGIN PRIVATE KEY"));
            QVERIFY(keys.needsHardware(stored));
            const StoredKey inSoftware(old.toPem());
            QVERIFY(!keys.needsHardware(inSoftware));
            // The key that is loaded already is used.
            QCOMPARE(std::get<std::shared_ptr<const SigningKey>>(keys.open(stored)), made);
            // A sign-in from the time before the hardware can be used on.
            const auto before = std::get<std::shared_ptr<const SigningKey>>(keys.open(inSoftware));
            QCOMPARE(before->thumbprint(), old.thumbprint());
            // Hardware has room for only a few loaded keys, so only the last one stays loaded.
            const std::weak_ptr<const SigningKey> loaded = std::exchange(made, nullptr);
            QVERIFY(!loaded.expired());
            QCOMPARE(problemOf(keys.make()), QString());
            QVERIFY(loaded.expired());
        }
        {
            const DpopKeys restarted(load("tpm2"));
            const auto key = std::get<std::shared_ptr<const SigningKey>>(restarted.open(stored));
            QCOMPARE(key->thumbprint(), thumbprint);
        }
        QVERIFY(problemOf(DpopKeys().open(stored)).contains("hardware"));
    }

    /*! A key that could not be opened again after a restart is not used for a sign-in. */
    void dpopKeyThatCanNotBeKept()
    {
        const Keys hardware = load("testkey");
        const auto generated = hardware->generate();
        QCOMPARE(problemOf(generated), QString());
        QVERIFY(signsAsItsPublicKeySays(std::get<SigningKey>(generated)));
        QVERIFY(std::get<SigningKey>(generated).toPem().isEmpty());
        const DpopKeys keys(hardware);
        QVERIFY(problemOf(keys.make()).contains("can't be written"));
    }

    /*! The store keeps only the thumbprint of a key that the operator has chosen. */
    void dpopKeyIsChosen()
    {
        SigningKey file = SigningKey::generate();
        const QByteArray thumbprint = file.thumbprint();
        const QByteArray pem = file.toPem().reveal();
        const DpopKeys keys(std::move(file));
        QVERIFY(!keys.areInHardware());
        const auto made = std::get<std::shared_ptr<const SigningKey>>(keys.make());
        QCOMPARE(made->thumbprint(), thumbprint);
        const StoredKey stored = keys.toStore(made);
        QCOMPARE(stored.stored().reveal(), "thumbprint:" + thumbprint);
        QCOMPARE(std::get<std::shared_ptr<const SigningKey>>(keys.open(stored)), made);
        const DpopKeys others(SigningKey::generate());
        QVERIFY(problemOf(others.open(stored)).contains("another key"));
        QVERIFY(problemOf(DpopKeys().open(stored)).contains("another key"));

        auto opened = load("testkey")->openUri("testkey:rsa");
        const DpopKeys hardware(std::move(std::get<SigningKey>(opened)));
        QVERIFY(hardware.areInHardware());
        QCOMPARE(hardware.algorithm(), JwsAlgorithm::RS256);
    }
};

QTEST_GUILESS_MAIN(TestHardwareKeys)
#include "tst_hardwarekeys.moc"
