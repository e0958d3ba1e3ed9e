// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "jose/hardwarekeys.h"

#include "jose/jwk.h"
#include "jose/openssl.h"
#include "jose/opensslprovider_p.h"

#include <QRegularExpression>

#include <openssl/x509.h>

namespace DeviceSignIn {

namespace {

/*! The beginning of a location, and the provider that usually opens it. */
struct UsualProvider
{
    QLatin1String beginning;
    QLatin1String provider;
};

constexpr UsualProvider usualProviders[] = {
    {QLatin1String("handle:"), QLatin1String("tpm2")},
    {QLatin1String("object:"), QLatin1String("tpm2")},
    {QLatin1String("pkcs11:"), QLatin1String("pkcs11")},
    {QLatin1String("-----BEGIN TSS2 PRIVATE KEY-----"), QLatin1String("tpm2")},
    {QLatin1String("-----BEGIN PKCS#11 PROVIDER URI-----"), QLatin1String("pkcs11")},
};

/*! The public key of \a key as a key of OpenSSL's default context; null if it can't be read. */
EvpKey publicHalf(const EvpKey &key)
{
    const OpenSslErrors errors;
    unsigned char *der = nullptr;
    const int size = i2d_PUBKEY(key.get(), &der);
    if (size <= 0)
        return {};
    const unsigned char *begin = der;
    EvpKey half(d2i_PUBKEY(nullptr, &begin, size), EVP_PKEY_free);
    OPENSSL_free(der);
    return half;
}

bool canSign(const SigningKey &key, const EvpKey &half)
{
    const QByteArray probe("DeviceSignIn");
    return verifyBytes(half, probe, key.sign(probe));
}

} // namespace

HardwareKeys::HardwareKeys(std::shared_ptr<OpenSslProvider> provider)
    : m_provider(std::move(provider))
{}

HardwareKeys::~HardwareKeys() = default;

HardwareKeys::Loaded HardwareKeys::load(const QString &provider, Secret pin)
{
    auto loaded = OpenSslProvider::load(provider, std::move(pin));
    if (const auto *problem = std::get_if<QString>(&loaded))
        return *problem;
    return std::shared_ptr<const HardwareKeys>(
        new HardwareKeys(std::get<std::shared_ptr<OpenSslProvider>>(loaded)));
}

QString HardwareKeys::usualProvider(const QString &location)
{
    for (const UsualProvider &usual : usualProviders) {
        if (location.trimmed().startsWith(usual.beginning))
            return usual.provider;
    }
    return {};
}

bool HardwareKeys::isUri(const QString &location)
{
    static const QRegularExpression scheme(QStringLiteral("\\A[a-z][a-z0-9+.-]*:"));
    return scheme.match(location).hasMatch();
}

QString HardwareKeys::provider() const
{
    return m_provider->name();
}

HardwareKeys::Opened
HardwareKeys::usable(std::variant<std::shared_ptr<evp_pkey_st>, QString> opened, Trial trial) const
{
    if (const auto *problem = std::get_if<QString>(&opened))
        return *problem;
    const auto &key = std::get<EvpKey>(opened);
    const EvpKey half = publicHalf(key);
    if (!algorithmFor(half))
        return QStringLiteral("The key is none of RSA (2048 to 8192 bits), P-256 and Ed25519, or "
                              "its public half can't be read.");
    SigningKey made(key, half, m_provider);
    if (trial == Trial::Signature && !canSign(made, half)) {
        m_provider->keyHasFailed();
        return QStringLiteral("The key can't make %1 signatures; may it sign, and is its PIN "
                              "right?%2")
            .arg(algorithmName(made.algorithm()), m_provider->signingProblem());
    }
    return made;
}

HardwareKeys::Opened HardwareKeys::openUri(const QString &uri) const
{
    return usable(m_provider->openUri(uri), Trial::Signature);
}

HardwareKeys::Opened HardwareKeys::openPem(const Secret &pem) const
{
    return usable(m_provider->openPem(pem), Trial::None);
}

HardwareKeys::Opened HardwareKeys::generate() const
{
    return usable(m_provider->generate(), Trial::None);
}

} // namespace DeviceSignIn
