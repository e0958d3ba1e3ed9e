// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "jose/hardwarekeys.h"
#include "jose/jwk.h"
#include "signin/clientkeys.h"
#include "support/files.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace DeviceSignIn;

/*!
    Keys in a PKCS #11 token in software (softhsm2), opened by the OpenSSL provider of the package
    pkcs11-provider. openssl.cnf names the module of the token, as on any machine with such a token.
*/
class TestPkcs11Keys : public QObject
{
    Q_OBJECT

    QString path(const char *name) const { return m_folder.filePath(QString::fromLatin1(name)); }

    static void run(const QString &program, const QStringList &arguments)
    {
        QProcess process;
        process.start(program, arguments);
        const bool isDone = process.waitForStarted() && process.waitForFinished()
                            && process.exitStatus() == QProcess::NormalExit
                            && process.exitCode() == 0;
        QVERIFY2(isDone, (program + ": " + process.readAllStandardError()).toLocal8Bit());
    }

    /*! Puts a key of \a algorithm into the token under the name \a name. */
    void import(const QString &name, const QString &id, const QStringList &algorithm) const
    {
        const QString file = path("key.pem");
        run("openssl", QStringList{"genpkey", "-out", file, "-algorithm"} + algorithm);
        run("softhsm2-util",
            {"--import", file, "--token", "box", "--pin", "1234", "--label", name, "--id", id});
        QFile::remove(file);
    }

    static QString problemOf(const std::variant<SigningKey, QString> &opened)
    {
        const auto *problem = std::get_if<QString>(&opened);
        return problem ? *problem : QString();
    }

    static bool signsAsItsPublicKeySays(const SigningKey &key)
    {
        const auto half = PublicKey::fromJwk(key.publicJwk());
        return half && half->verify(key.algorithm(), "message", key.sign("message"));
    }

    QTemporaryDir m_folder;
    QString m_pin;

private Q_SLOTS:
    void initTestCase()
    {
        // OpenSSL and the token read these before their first use.
        QVERIFY(QDir().mkdir(path("tokens")));
        writeFile(path("softhsm2.conf"),
                  "directories.tokendir = " + path("tokens").toUtf8() + "\nlog.level = ERROR\n");
        writeFile(path("openssl.cnf"),
                  "openssl_conf = init\n[init]\nproviders = providers\n[providers]\n"
                  "pkcs11 = pkcs11\n[pkcs11]\nmodule = " PKCS11_PROVIDER
                  "\npkcs11-module-path = " SOFTHSM_MODULE "\n");
        qputenv("SOFTHSM2_CONF", path("softhsm2.conf").toLocal8Bit());
        m_pin = writeFile(path("pin"), "1234\n");
        QVERIFY(QFile::setPermissions(m_pin, QFile::ReadOwner | QFile::WriteOwner));
        run("softhsm2-util",
            {"--init-token", "--free", "--label", "box", "--pin", "1234", "--so-pin", "567890"});
        import("tv", "01", {"EC", "-pkeyopt", "ec_paramgen_curve:P-256"});
        import("rsa", "02", {"RSA", "-pkeyopt", "rsa_keygen_bits:2048"});
        import("other", "03", {"EC", "-pkeyopt", "ec_paramgen_curve:P-384"});
        qputenv("OPENSSL_CONF", path("openssl.cnf").toLocal8Bit());
    }

    void opens_data()
    {
        QTest::addColumn<QString>("uri");
        QTest::addColumn<JwsAlgorithm>("algorithm");
        QTest::newRow("P-256") << "pkcs11:token=box;object=tv" << JwsAlgorithm::ES256;
        QTest::newRow("private key")
            << "pkcs11:token=box;object=tv;type=private" << JwsAlgorithm::ES256;
        QTest::newRow("by its id") << "pkcs11:token=box;id=%01" << JwsAlgorithm::ES256;
        QTest::newRow("RSA") << "pkcs11:token=box;object=rsa" << JwsAlgorithm::RS256;
    }
    void opens()
    {
        QFETCH(QString, uri);
        const auto opened = openKey({uri, {}, m_pin});
        QCOMPARE(problemOf(opened), QString());
        const auto &key = std::get<SigningKey>(opened);
        QCOMPARE(key.provider(), QString("pkcs11"));
        QTEST(key.algorithm(), "algorithm");
        QVERIFY(signsAsItsPublicKeySays(key));
        // The private key does not leave the token.
        QVERIFY(!SigningKey::fromPem(key.toPem()));
    }

    void bindsTokens()
    {
        const auto opened = openDpopKeys({"pkcs11:token=box;object=tv", {}, m_pin});
        QVERIFY(std::holds_alternative<std::shared_ptr<const DpopKeys>>(opened));
        const auto &keys = std::get<std::shared_ptr<const DpopKeys>>(opened);
        QVERIFY(keys->areInHardware());
        const auto made = std::get<std::shared_ptr<const SigningKey>>(keys->make());
        QVERIFY(signsAsItsPublicKeySays(*made));
        const StoredKey stored = keys->toStore(made);
        QCOMPARE(stored.stored().reveal(), "thumbprint:" + made->thumbprint());
        QVERIFY(keys->needsHardware(stored));
        QCOMPARE(std::get<std::shared_ptr<const SigningKey>>(keys->open(stored)), made);
    }

    void problems_data()
    {
        QTest::addColumn<QString>("uri");
        QTest::addColumn<QByteArray>("pin");
        QTest::addColumn<QString>("words");
        QTest::newRow("wrong PIN")
            << "pkcs11:token=box;object=tv" << QByteArray("9876") << "its PIN is wrong";
        QTest::newRow("no PIN") << "pkcs11:token=box;object=tv" << QByteArray() << "needs a PIN";
        QTest::newRow("no such token")
            << "pkcs11:token=none;object=tv" << QByteArray("1234") << "no such key";
        QTest::newRow("a curve of no use")
            << "pkcs11:token=box;object=other" << QByteArray("1234") << "P-256";
        QTest::newRow("no such key")
            << "pkcs11:token=box;object=none" << QByteArray("1234") << "no such key";
        QTest::newRow("PIN in the URI")
            << "pkcs11:token=box;object=tv?pin-value=1234" << QByteArray() << "put it into a file";
    }
    void problems()
    {
        QFETCH(QString, uri);
        QFETCH(QByteArray, pin);
        QFETCH(QString, words);
        const QString file = pin.isEmpty() ? QString() : writeFile(path("other pin"), pin);
        if (!file.isEmpty())
            QVERIFY(QFile::setPermissions(file, QFile::ReadOwner | QFile::WriteOwner));
        const QString problem = problemOf(openKey({uri, {}, file}));
        QVERIFY2(problem.contains(words), qPrintable(problem));
        QVERIFY2(!problem.contains(u'\n'), qPrintable(problem));
        QVERIFY2(pin.isEmpty() || !problem.contains(pin), "the PIN is in the message");
    }

    /*!
        The token does not say whether the PIN was wrong, or only the key is missing. In either case
        the PIN is not tried for another key, because a token locks after a few wrong ones.
    */
    void aPinIsTriedOnce()
    {
        const QString problem = problemOf(openKey({"pkcs11:token=box;object=tv", {}, m_pin}));
        QVERIFY2(problem.contains("its PIN has failed before"), qPrintable(problem));
    }
};

QTEST_GUILESS_MAIN(TestPkcs11Keys)
#include "tst_pkcs11keys.moc"
