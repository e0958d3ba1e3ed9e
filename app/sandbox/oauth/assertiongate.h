// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "sandbox/http/parameters.h"
#include "sandbox/moment.h"
#include "sandbox/oauth/checkingkey.h"
#include "sandbox/oauth/oautherror.h"
#include "sandbox/oauth/replayguard.h"

#include <variant>

namespace DeviceSignIn {

/*! Client authentication by private_key_jwt (RFC 7523, sections 2.2 and 3). */
class AssertionGate
{
public:
    /*! \a clientId is the only client; empty: any that has the key. */
    AssertionGate(CheckingKey key, QString clientId);

    /*! The client's id; \a audiences are the names that this server goes by. */
    std::variant<QString, OAuthError> check(const Parameters &parameters,
                                            const QStringList &audiences, const Moment &moment);

private:
    CheckingKey m_key;
    QString m_clientId;
    ReplayGuard m_assertions;
};

} // namespace DeviceSignIn
