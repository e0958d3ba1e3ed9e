// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "signin/clientkeys.h"

#include "jose/hardwarekeys.h"
#include "storage/secretfile.h"

namespace DeviceSignIn {

namespace {

using Hardware = std::shared_ptr<const HardwareKeys>;

/*! Loads the provider of OpenSSL named \a usual or, if that is empty, the one in \a location. */
HardwareKeys::Loaded loadHardware(const KeyLocation &location, const QString &usual)
{
    const QString provider = usual.isEmpty() ? location.provider : usual;
    if (provider.isEmpty())
        return QStringLiteral("It is not known which provider of OpenSSL opens the key %1: name it "
                              "as the key's provider.")
            .arg(location.location);
    if (location.pinFile.isEmpty())
        return HardwareKeys::load(provider);
    auto pin = readSecretFile(location.pinFile, QStringLiteral("the key's PIN"));
    if (const auto *problem = std::get_if<QString>(&pin))
        return *problem;
    return HardwareKeys::load(provider, std::move(std::get<Secret>(pin)));
}

std::variant<SigningKey, QString> openUri(const KeyLocation &location)
{
    if (location.location.contains(QLatin1String("pin-value"), Qt::CaseInsensitive))
        return QStringLiteral("A PIN does not belong into the URI of a key, where others can read "
                              "it: put it into a file.");
    const auto loaded = loadHardware(location, HardwareKeys::usualProvider(location.location));
    if (const auto *problem = std::get_if<QString>(&loaded))
        return *problem;
    return std::get<Hardware>(loaded)->openUri(location.location);
}

std::variant<SigningKey, QString> openFile(const KeyLocation &location)
{
    const auto read = readSecretFile(location.location, QStringLiteral("the key"));
    if (const auto *problem = std::get_if<QString>(&read))
        return *problem;
    const auto &pem = std::get<Secret>(read);
    if (auto key = SigningKey::fromPem(pem))
        return std::move(*key);
    const QString usual = HardwareKeys::usualProvider(QString::fromLatin1(pem.reveal().left(100)));
    if (usual.isEmpty() && location.provider.isEmpty())
        return QStringLiteral("The file with the key holds no RSA, P-256 or Ed25519 key in PEM "
                              "form without a passphrase.");
    const auto loaded = loadHardware(location, usual);
    if (const auto *problem = std::get_if<QString>(&loaded))
        return *problem;
    auto opened = std::get<Hardware>(loaded)->openPem(pem);
    if (const auto *key = std::get_if<SigningKey>(&opened); key && key->sign("probe").isEmpty())
        return QStringLiteral("The key in the file does not sign; is its PIN right?");
    return opened;
}

} // namespace

std::variant<SigningKey, QString> openKey(const KeyLocation &location)
{
    return HardwareKeys::isUri(location.location) ? openUri(location) : openFile(location);
}

std::variant<std::shared_ptr<const DpopKeys>, QString> openDpopKeys(const KeyLocation &location)
{
    const QString &word = location.location;
    if (word.isEmpty() || word == u"software")
        return std::make_shared<const DpopKeys>();
    if (word == u"tpm" || word == u"auto") {
        // The provider and the PIN in \a location are those of other keys. A PIN that is not the
        // TPM's could lock it.
        const auto loaded = HardwareKeys::load(QStringLiteral("tpm2"));
        if (const auto *hardware = std::get_if<Hardware>(&loaded))
            return std::make_shared<const DpopKeys>(*hardware);
        if (word == u"auto")
            return std::make_shared<const DpopKeys>();
        return std::get<QString>(loaded);
    }
    auto key = openKey(location);
    if (const auto *problem = std::get_if<QString>(&key))
        return *problem;
    return std::make_shared<const DpopKeys>(std::move(std::get<SigningKey>(key)));
}

} // namespace DeviceSignIn
