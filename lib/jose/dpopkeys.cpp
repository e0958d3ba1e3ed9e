// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "jose/dpopkeys.h"

#include "jose/crypto.h"
#include "jose/hardwarekeys.h"
#include "jose/jwa.h"

#include <QMutex>

namespace DeviceSignIn {

namespace {

/*! Begins what the store keeps of a key that the operator has chosen. */
constexpr char thumbprintPrefix[] = "thumbprint:";

} // namespace

class DpopKeysPrivate
{
public:
    std::shared_ptr<const HardwareKeys> hardware;
    std::shared_ptr<const SigningKey> chosen;

    /*!
        The key in hardware that was made or opened last, and the hash of what the store keeps of
        it: to load a key into a TPM can take longer than to sign with it. Only one is kept, because
        a TPM has room for three or so. A key in software is kept by its StoredKey.
    */
    QMutex mutex;
    std::shared_ptr<const SigningKey> lastKey;
    QByteArray lastHash;

    DpopKeys::Opened remember(HardwareKeys::Opened opened, const Secret &stored)
    {
        if (const auto *problem = std::get_if<QString>(&opened))
            return *problem;
        const auto key =
            std::make_shared<const SigningKey>(std::move(std::get<SigningKey>(opened)));
        const QMutexLocker lock(&mutex);
        lastKey = key;
        lastHash = sha256(stored.isEmpty() ? key->toPem().reveal() : stored.reveal());
        return key;
    }

    std::shared_ptr<const SigningKey> remembered(const Secret &stored)
    {
        const QMutexLocker lock(&mutex);
        return lastKey && lastHash == sha256(stored.reveal()) ? lastKey : nullptr;
    }
};

DpopKeys::DpopKeys()
    : d(std::make_unique<DpopKeysPrivate>())
{}

DpopKeys::DpopKeys(std::shared_ptr<const HardwareKeys> hardware)
    : DpopKeys()
{
    d->hardware = std::move(hardware);
}

DpopKeys::DpopKeys(SigningKey key)
    : DpopKeys()
{
    d->chosen = std::make_shared<const SigningKey>(std::move(key));
}

DpopKeys::~DpopKeys() = default;

bool DpopKeys::areInHardware() const
{
    return d->hardware || (d->chosen && d->chosen->isInHardware());
}

bool DpopKeys::isChosen() const
{
    return bool(d->chosen);
}

QString DpopKeys::provider() const
{
    if (d->hardware)
        return d->hardware->provider();
    return d->chosen ? d->chosen->provider() : QString();
}

JwsAlgorithm DpopKeys::algorithm() const
{
    return d->chosen ? d->chosen->algorithm() : JwsAlgorithm::ES256;
}

DpopKeys::Opened DpopKeys::make() const
{
    if (d->chosen)
        return d->chosen;
    Opened made = d->hardware ? d->remember(d->hardware->generate(), {})
                              : std::make_shared<const SigningKey>(SigningKey::generate());
    // The store keeps the PEM. Without it the tokens would be of no use after a restart, and an
    // empty one would mean that they are not bound to a key.
    const auto *key = std::get_if<std::shared_ptr<const SigningKey>>(&made);
    if (key && (*key)->toPem().isEmpty())
        return QStringLiteral(
            "The new key can't be written in a form from which it could be opened "
            "again.");
    return made;
}

StoredKey DpopKeys::toStore(std::shared_ptr<const SigningKey> key) const
{
    if (d->chosen && d->chosen->thumbprint() == key->thumbprint())
        return StoredKey(Secret(thumbprintPrefix + key->thumbprint()));
    Secret pem = key->toPem();
    return StoredKey(std::move(pem), std::move(key));
}

bool DpopKeys::needsHardware(const StoredKey &stored) const
{
    const QByteArray &text = stored.stored().reveal();
    if (text.startsWith(thumbprintPrefix))
        return areInHardware();
    return !text.isEmpty() && !text.startsWith("-----BEGIN PRIVATE KEY-----");
}

DpopKeys::Opened DpopKeys::open(const StoredKey &stored) const
{
    const QByteArray &text = stored.stored().reveal();
    if (text.startsWith(thumbprintPrefix)) {
        const QByteArray thumbprint = text.mid(qsizetype(qstrlen(thumbprintPrefix)));
        if (d->chosen && d->chosen->thumbprint() == thumbprint)
            return d->chosen;
        return QStringLiteral("The tokens are bound to another key than the one for DPoP that is "
                              "configured now.");
    }
    if (auto key = d->remembered(stored.stored()))
        return key;
    if (auto key = stored.keyInSoftware())
        return key;
    if (d->hardware)
        return d->remember(d->hardware->openPem(stored.stored()), stored.stored());
    return QStringLiteral("The tokens are bound to a key in hardware, and no hardware for keys is "
                          "configured, or it is not there.");
}

} // namespace DeviceSignIn
