// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "keycheck.h"

#include <QElapsedTimer>

namespace DeviceSignIn {

namespace {

const QString keysSubject = QStringLiteral("keys");

/*!
    Signs a test message. Returns OpenSSL's provider and the duration, in parentheses; an empty text
    if the key does not sign.
*/
QString trialSignature(const SigningKey &key)
{
    QElapsedTimer timer;
    timer.start();
    if (key.sign("device-signin doctor").isEmpty())
        return {};
    return QStringLiteral(" (OpenSSL's provider %1, %2 ms a signature)")
        .arg(key.provider())
        .arg(timer.elapsed());
}

Finding clientKeyFinding(const ClientData &client, const QString &tokenKeys)
{
    if (!client.clientKey)
        return passed(keysSubject, tokenKeys);
    if (!client.clientKey->isInHardware())
        return passed(keysSubject, tokenKeys + QStringLiteral("; the client's is in software"));
    const QString signature = trialSignature(*client.clientKey);
    if (signature.isEmpty())
        return failed(keysSubject, QStringLiteral("The client's key is there and does not sign."));
    return passed(keysSubject,
                  tokenKeys + QStringLiteral("; the client's is in hardware") + signature);
}

} // namespace

Finding keysFinding(const ClientData &client, const QString &problem)
{
    if (!problem.isEmpty())
        return failed(keysSubject, problem);
    if (client.profile.dpop == ProofPolicy::Never)
        return clientKeyFinding(client, QStringLiteral("tokens are not bound to any"));
    if (!client.dpopKeys->areInHardware())
        return clientKeyFinding(client,
                                QStringLiteral("tokens are bound to a key in software, where "
                                               "the server offers that"));
    const auto made = client.dpopKeys->make();
    if (const auto *error = std::get_if<QString>(&made))
        return failed(keysSubject, *error);
    const QString signature = trialSignature(*std::get<std::shared_ptr<const SigningKey>>(made));
    if (signature.isEmpty())
        return failed(keysSubject, QStringLiteral("The key for DPoP is there and does not sign."));
    return clientKeyFinding(client, QStringLiteral("tokens are bound to one in hardware, where the "
                                                   "server offers that")
                                        + signature);
}

} // namespace DeviceSignIn
