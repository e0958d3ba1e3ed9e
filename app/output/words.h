// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "protocol/failure.h"
#include "session/session.h"
#include "storage/tokenstore.h"

#include <QString>

#include <chrono>

namespace DeviceSignIn {

/*! Returns one sentence in English that explains \a reason to a person; empty for Reason::None. */
QString sentence(Reason reason);
/*!
    Returns the sentence for the reason of \a failure, with the name of the proxy if it is about
    one.
*/
QString sentence(const Failure &failure);

/*! Returns one sentence that explains why a token store has failed; empty if it has not failed. */
QString sentence(TokenStore::Status status);

/*!
    Returns \a time as a number and a unit, such as "45 seconds" or "10 minutes". From 100 seconds
    on, it is rounded to minutes.
*/
QString inWords(std::chrono::seconds time);

} // namespace DeviceSignIn
