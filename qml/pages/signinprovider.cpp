// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "pages/signinprovider.h"

#include "session/accountindex.h"
#include "signin/clientfiles.h"
#include "signin/profiles.h"
#include "signin/signinfactory.h"

#include <QQmlInfo>

namespace DeviceSignIn {

namespace {

QMap<QString, QString> asText(const QVariantMap &settings)
{
    QMap<QString, QString> text;
    for (auto it = settings.begin(); it != settings.end(); ++it)
        text.insert(it.key(), it.value().toString());
    return text;
}

} // namespace

SignInProvider::SignInProvider(QObject *parent)
    : SignInHost(parent)
{
    connect(this, &SignInProvider::configurationChanged, this, &SignInProvider::renewSoon);
}

SignInProvider::~SignInProvider() = default;

bool SignInProvider::isSignedIn() const
{
    return signIn() && signIn()->session()->state() == Session::State::SignedIn;
}

Household *SignInProvider::household()
{
    if (!m_household && m_factory) {
        m_household = std::make_unique<Household>(
            [this](const QString &account) { return createSignIn(account); }, m_factory->store(),
            m_factory->clock());
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
    dropSignIn();
    m_problem = open();
    if (m_problem.isEmpty()) {
        setSignIn(createSignIn(m_account));
        connect(signIn()->session(), &Session::stateChanged, this,
                &SignInProvider::signedInChanged);
        signIn()->session()->restore();
    } else {
        qmlWarning(this) << m_problem;
    }
    Q_EMIT problemChanged();
    Q_EMIT signedInChanged();
}

/*! Creates the factory of sign-ins. Returns what is wrong with the properties; empty if nothing is. */
QString SignInProvider::open()
{
    m_factory.reset();
    ClientConfig client;
    QList<QSslCertificate> authorities;
    QString problem = readAddresses(&client);
    if (problem.isEmpty())
        problem = readClient(&client, &authorities);
    if (problem.isEmpty())
        problem = checkConfig(client).detail;
    if (problem.isEmpty() && !isAccountName(m_account))
        problem = QStringLiteral("'%1' can't be the name of an account").arg(m_account);
    const StoreChoice choice{StoreKind(m_store), m_storeFolder, m_storeKeyFile};
    if (problem.isEmpty())
        problem = checkStore(choice);
    if (problem.isEmpty())
        m_factory = std::make_shared<SignInFactory>(std::move(client), choice, authorities);
    return problem;
}

QString SignInProvider::readAddresses(ClientConfig *client) const
{
    const Profiles profiles;
    const Profile *profile = profiles.find(m_profile);
    if (!profile)
        return QStringLiteral("There is no profile '%1'").arg(m_profile);
    if (hasAddresses(*profile)) {
        auto made = configFor(*profile, asText(m_settings), m_server);
        if (const auto *failure = std::get_if<Failure>(&made))
            return failure->detail;
        *client = std::move(std::get<ClientConfig>(made));
        return {};
    }
    if (m_issuer.isEmpty() && m_tokenEndpoint.isEmpty())
        return QStringLiteral("Where to sign in? It wants a profile, an issuer or endpoints");
    client->profile = *profile;
    client->issuer = m_issuer;
    client->endpoints.deviceAuthorizationEndpoint = m_deviceEndpoint;
    client->endpoints.tokenEndpoint = m_tokenEndpoint;
    client->endpoints.revocationEndpoint = m_revocationEndpoint;
    client->endpoints.userinfoEndpoint = m_userinfoEndpoint;
    return {};
}

QString SignInProvider::readClient(ClientConfig *client, QList<QSslCertificate> *authorities) const
{
    client->clientId = m_clientId;
    client->clientKeyId = m_clientKeyId;
    client->scopes = m_scopes.isEmpty() ? client->profile.defaultScopes : m_scopes;
    const ClientFiles files{m_clientSecretFile, m_clientKey,   m_authoritiesFile,
                            m_dpopKey,          m_keyProvider, m_keyPinFile};
    const QString problem = readClientFiles(files, client, authorities);
    return problem.isEmpty() ? openClientKeys(files, client) : problem;
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
