// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "pages/signinprovider.h"

#include "session/accountindex.h"
#include "signin/clientconfig_p.h"
#include "signin/signinaccess.h"
#include "signin/signinfactory_p.h"

#include <QCoreApplication>
#include <QQmlInfo>
#include <QThread>

#include <utility>

namespace DeviceSignIn {

namespace {

/*!
    Keeps a sign-in alive until the event loop has deleted the page that showed it. A page notices
    that its provider is destroyed, and then deletes what it shows from the event loop.
*/
class LastReference : public QObject
{
public:
    explicit LastReference(std::shared_ptr<SignIn> signIn)
        : m_signIn(std::move(signIn))
    {
        // Called later, so that the deletion comes after that of the page.
        QMetaObject::invokeMethod(this, &QObject::deleteLater, Qt::QueuedConnection);
        connect(QCoreApplication::instance(), &QCoreApplication::aboutToQuit, this,
                &QObject::deleteLater);
    }

private:
    std::shared_ptr<SignIn> m_signIn;
};

void keepForPage(std::shared_ptr<SignIn> signIn)
{
    // Without an event loop nothing would delete it.
    if (QThread::currentThread()->loopLevel() > 0)
        new LastReference(std::move(signIn));
}

} // namespace

SignInProvider::SignInProvider(QObject *parent)
    : SignInHost(parent)
{
    connect(this, &SignInProvider::configurationChanged, this, &SignInProvider::renewSoon);
}

SignInProvider::~SignInProvider()
{
    keepForPage(std::move(m_signIn));
}

bool SignInProvider::isSignedIn() const
{
    return signIn() && signIn()->session()->state() == Session::State::SignedIn;
}

Household *SignInProvider::household()
{
    if (!m_household && m_factory) {
        m_household =
            createHousehold([this](const QString &account) { return createSignIn(account); },
                            m_factory->store(), clockOf(*m_factory));
        m_household->read();
    }
    return m_household.get();
}

void SignInProvider::componentComplete()
{
    m_complete = true;
    renew();
}

/*! Replaces the sign-in after the present event, once for all the properties that change in it. */
void SignInProvider::renewSoon()
{
    if (!m_complete || m_renewing)
        return;
    m_renewing = true;
    QMetaObject::invokeMethod(this, &SignInProvider::renew, Qt::QueuedConnection);
}

void SignInProvider::renew()
{
    m_renewing = false;
    m_household.reset();
    m_signIn.reset();
    dropSignIn();
    const QString before = std::exchange(m_problem, open());
    if (m_problem.isEmpty()) {
        m_signIn = createSignIn(m_account);
        setSignIn(m_signIn);
        connect(signIn()->session(), &Session::stateChanged, this, &SignInProvider::reportSignedIn);
        signIn()->session()->restore();
    } else {
        qmlWarning(this) << m_problem;
    }
    if (m_problem != before)
        Q_EMIT problemChanged();
    reportSignedIn();
}

/*! Emits signedInChanged() if somebody has signed in or out since the last call. */
void SignInProvider::reportSignedIn()
{
    if (m_reportedSignedIn == isSignedIn())
        return;
    m_reportedSignedIn = isSignedIn();
    Q_EMIT signedInChanged();
}

/*!
    Creates the factory of sign-ins. Returns what is wrong with the properties; empty if nothing is.
*/
QString SignInProvider::open()
{
    m_factory.reset();
    CompleteClient client = completeClient(clientConfig());
    QString problem = checkConfig(client.data).detail;
    if (problem.isEmpty() && !isAccountName(m_account))
        problem = QStringLiteral("'%1' can't be the name of an account").arg(m_account);
    const StoreChoice choice{StoreKind(m_store), m_storeFolder, m_storeKeyFile};
    if (problem.isEmpty())
        problem = checkStore(choice);
    if (problem.isEmpty())
        m_factory.reset(
            new SignInFactory(createFactory(std::move(client.data), choice, client.authorities)));
    return problem;
}

ClientConfig SignInProvider::clientConfig() const
{
    ClientConfig client;
    client.setProfile(m_profile);
    for (auto setting = m_settings.begin(); setting != m_settings.end(); ++setting)
        client.setProfileSetting(setting.key(), setting.value().toString());
    client.setServer(m_server);
    client.setIssuer(m_issuer);
    client.setDeviceAuthorizationEndpoint(m_deviceEndpoint);
    client.setTokenEndpoint(m_tokenEndpoint);
    client.setRevocationEndpoint(m_revocationEndpoint);
    client.setUserinfoEndpoint(m_userinfoEndpoint);
    client.setClientId(m_clientId);
    client.setClientSecretFile(m_clientSecretFile);
    client.setClientKeyUri(m_clientKey);
    client.setDpopKey(m_dpopKey);
    client.setKeyProvider(m_keyProvider);
    client.setKeyPinFile(m_keyPinFile);
    client.setClientKeyId(m_clientKeyId);
    client.setAuthoritiesFile(m_authoritiesFile);
    client.setScopes(m_scopes);
    client.setAudience(m_audience);
    client.setResources(m_resources);
    client.setAcrValues(m_acrValues);
    for (auto one = m_parameters.begin(); one != m_parameters.end(); ++one)
        client.setParameter(one.key(), one.value().toString());
    for (auto one = m_tokenParameters.begin(); one != m_tokenParameters.end(); ++one)
        client.setTokenParameter(one.key(), one.value().toString());
    for (auto one = m_headers.begin(); one != m_headers.end(); ++one)
        client.setHeader(one.key(), Secret(one.value().toString().toUtf8()));
    client.setUserAgent(m_userAgent);
    return client;
}

std::shared_ptr<SignIn> SignInProvider::createSignIn(const QString &account) const
{
    struct Opened
    {
        std::shared_ptr<SignInFactory> factory;
        std::unique_ptr<SignIn> signIn;
    };
    auto opened = std::make_shared<Opened>(Opened{m_factory, m_factory->createSignIn(account)});
    return {opened, opened->signIn.get()};
}

} // namespace DeviceSignIn
