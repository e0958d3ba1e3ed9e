// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "phone.h"
#include "signin/household.h"
#include "support/settle.h"
#include "testserver.h"

#include <QQmlComponent>
#include <QQmlEngine>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace DeviceSignIn;

/*! Tests Provider in QML against the server of the sandbox. */
class TestSignInProvider : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void problem_data();
    void problem();
    void corrected();
    void stillWrong();
    void signsIn();
    void staysSignedIn();
    void anotherAccount();
    void household();

private:
    std::unique_ptr<SignInHost> make(const QString &properties);
    /*! Properties for the server, with a store in memory. */
    QString usualProperties() const;
    void approve(SignIn *signIn);

    TestServer m_server;
    Phone m_phone;
    QQmlEngine m_engine;
};

QString TestSignInProvider::usualProperties() const
{
    return QString("issuer: '%1'; clientId: 'tv'; store: Provider.Memory").arg(m_server.issuer());
}

std::unique_ptr<SignInHost> TestSignInProvider::make(const QString &properties)
{
    QQmlComponent component(&m_engine);
    component.setData("import DeviceSignIn\nProvider { " + properties.toUtf8() + " }", {});
    std::unique_ptr<QObject> made(component.create());
    if (!made)
        qFatal("%s", qPrintable(component.errorString()));
    return std::unique_ptr<SignInHost>(qobject_cast<SignInHost *>(made.release()));
}

void TestSignInProvider::approve(SignIn *signIn)
{
    signIn->begin();
    QTRY_VERIFY(signIn->flow()->hasCode());
    QVERIFY(m_phone.approve(QUrl(signIn->flow()->verificationUriComplete())));
    QTRY_COMPARE(signIn->session()->state(), Session::State::SignedIn);
}

void TestSignInProvider::problem_data()
{
    QTest::addColumn<QString>("properties");
    QTest::addColumn<QString>("expected");
    const QString good = "clientId: 'tv'; issuer: 'https://id.example.com'; ";
    QTest::newRow("nothing") << ""
                             << "The server is not known: set a profile, an issuer or endpoints";
    QTest::newRow("no client") << "issuer: 'https://id.example.com'"
                               << "A client id is missing";
    QTest::newRow("no server") << "clientId: 'tv'"
                               << "The server is not known: set a profile, an issuer or endpoints";
    QTest::newRow("plain http") << "clientId: 'tv'; issuer: 'http://id.example.com'"
                                << "The issuer must be an https address (http only for loopback)";
    QTest::newRow("profile") << "clientId: 'tv'; profile: 'acme'"
                             << "There is no profile 'acme'";
    QTest::newRow("setting") << "clientId: 'tv'; profile: 'keycloak'; settings: ({ realm: 'tv' })"
                             << "Keycloak needs the setting domain";
    QTest::newRow("secret") << "clientId: 'tv'; profile: 'google'"
                            << "Google needs a client secret";
    QTest::newRow("client's key") << good + "clientKey: 'testkey:p256'"
                                  << "The client's key: It is not known which provider";
    QTest::newRow("keys' provider")
        << good + "dpopKey: 'testkey:p256'; keyProvider: 'no-such-provider'"
        << "The key for DPoP: OpenSSL has no provider 'no-such-provider'";
    QTest::newRow("PIN's file") << good
                                       + "clientKey: 'testkey:pin'; keyProvider: 'testkey'; "
                                         "keyPinFile: '/nowhere/pin'"
                                << "The client's key: Can't read the key's PIN";
    QTest::newRow("secret's file") << good + "clientSecretFile: '/nowhere/secret'"
                                   << "Can't read the client's secret: No such file or directory.";
    QTest::newRow("authorities") << good + "authoritiesFile: '/dev/null'"
                                 << "The file with the authorities can't be read, or holds no PEM "
                                    "certificate.";
    QTest::newRow("audience") << "clientId: 'tv'; profile: 'auth0'; settings: ({ domain: "
                                 "'a.example' }); audience: 'api'"
                              << "The parameter audience is sent already";
    QTest::newRow("audience twice") << good + "audience: 'y'; parameters: ({ audience: 'z' })"
                                    << "The parameter audience is given twice";
    QTest::newRow("resources") << good + "resources: ['https://a', 'https://b\\n']"
                               << "The value of the parameter resource";
    QTest::newRow("ways to authenticate") << good + "acrValues: 'a\\nb'"
                                          << "The value of the parameter acr_values";
    QTest::newRow("parameters") << good + "parameters: ({ client_id: 'x' })"
                                << "The parameter client_id is sent already";
    QTest::newRow("parameters of tokens") << good + "tokenParameters: ({ device_code: 'x' })"
                                          << "The parameter device_code is sent already";
    QTest::newRow("headers") << good + "headers: ({ Host: 'evil.example' })"
                             << "The header Host can't be set";
    QTest::newRow("name of the app") << good + "userAgent: 'a\\nb'"
                                     << "The User-Agent is too long, or holds";
    QTest::newRow("an endpoint beside the issuer")
        << good + "deviceEndpoint: 'http://a.example/d'"
        << "Every endpoint must be an https address (http only for loopback)";
    QTest::newRow("account") << good + "account: 'a/b'"
                             << "'a/b' can't be the name of an account";
    QTest::newRow("folder") << good + "store: Provider.File; storeFolder: 'here'"
                            << "The folder of the store has to be an absolute path";
    QTest::newRow("key") << good + "store: Provider.Sealed; storeFolder: '/nowhere'"
                         << "A sealed store needs a file with a key of 32 bytes or more";
}

void TestSignInProvider::problem()
{
    QFETCH(QString, properties);
    QFETCH(QString, expected);
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QRegularExpression::escape(expected)));
    const auto provider = make(properties);
    QVERIFY2(provider->property("problem").toString().startsWith(expected),
             qPrintable(provider->property("problem").toString()));
    QVERIFY(!provider->signIn());
    QVERIFY(!provider->property("signedIn").toBool());
    QVERIFY(!provider->property("household").value<QObject *>());
}

void TestSignInProvider::corrected()
{
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression("The server is not known"));
    const auto provider = make("store: Provider.Memory");
    QSignalSpy changes(provider.get(), &SignInHost::signInChanged);
    // Two properties that are needed together: the sign-in is created once.
    provider->setProperty("issuer", m_server.issuer());
    provider->setProperty("clientId", "tv");
    QTRY_VERIFY(provider->signIn());
    QCOMPARE(provider->property("problem").toString(), "");
    QCOMPARE(changes.size(), 1);
    approve(provider->signIn());
}

void TestSignInProvider::stillWrong()
{
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression("The server is not known"));
    const auto provider = make("store: Provider.Memory");
    QSignalSpy changes(provider.get(), SIGNAL(problemChanged()));
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression("The server is not known"));
    provider->setProperty("scopes", QStringList("openid"));
    // Changes are applied after the present event.
    settle();
    QCOMPARE(changes.size(), 0);
    provider->setProperty("issuer", m_server.issuer());
    provider->setProperty("clientId", "tv");
    QTRY_COMPARE(provider->property("problem").toString(), "");
    QCOMPARE(changes.size(), 1);
}

void TestSignInProvider::signsIn()
{
    const auto provider = make(usualProperties());
    QCOMPARE(provider->property("problem").toString(), "");
    QSignalSpy changes(provider.get(), SIGNAL(signedInChanged()));
    // The store has been read, but no code has been requested.
    QTRY_COMPARE(provider->signIn()->session()->state(), Session::State::SignedOut);
    QCOMPARE(provider->signIn()->flow()->state(), DeviceFlow::State::Idle);
    QVERIFY(!provider->property("signedIn").toBool());
    QCOMPARE(changes.size(), 0);
    approve(provider->signIn());
    QVERIFY(provider->property("signedIn").toBool());
    QCOMPARE(changes.size(), 1);
    // Another sign-in replaces this one, and has no tokens.
    provider->setProperty("account", "child");
    QTRY_COMPARE(provider->signIn()->session()->account(), "child");
    QTRY_COMPARE(provider->signIn()->session()->state(), Session::State::SignedOut);
    QCOMPARE(changes.size(), 2);
}

void TestSignInProvider::staysSignedIn()
{
    const QTemporaryDir folder;
    const QString properties = QString("issuer: '%1'; clientId: 'tv'; store: Provider.File; "
                                       "storeFolder: '%2'; scopes: ['openid', 'profile']")
                                   .arg(m_server.issuer(), folder.path() + "/tokens");
    approve(make(properties)->signIn());
    const auto again = make(properties);
    QTRY_VERIFY(again->property("signedIn").toBool());
    QCOMPARE(again->signIn()->session()->scope(), "openid profile");
}

void TestSignInProvider::anotherAccount()
{
    const auto provider = make(usualProperties());
    QCOMPARE(provider->signIn()->session()->account(), "default");
    approve(provider->signIn());
    QSignalSpy changes(provider.get(), &SignInHost::signInChanged);
    provider->setProperty("account", "child");
    QTRY_VERIFY(!changes.isEmpty());
    QCOMPARE(provider->signIn()->session()->account(), "child");
    QVERIFY(!provider->property("signedIn").toBool());
}

void TestSignInProvider::household()
{
    const auto provider = make(usualProperties());
    auto *household = qobject_cast<Household *>(provider->property("household").value<QObject *>());
    QVERIFY(household);
    QCOMPARE(provider->property("household").value<QObject *>(), household);
    QTRY_VERIFY(!household->isReading());
    household->add();
    approve(household->signIn());
    household->leave();
    household->read();
    QTRY_COMPARE(household->accounts().size(), 1);
}

QTEST_MAIN(TestSignInProvider)
#include "tst_signinprovider.moc"
