// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "protocol/failure.h"
#include "session/session.h"
#include "storage/tokenstore.h"

#include <QString>

#include <chrono>

namespace DeviceSignIn {

/*! What has happened, as one sentence that a person understands. */
QString sentence(Reason reason);

/*! The same for a store that could not do what was asked of it; empty if it could. */
QString sentence(StoreResult::Status status);
QString sentence(Session::StoreStatus status);

/*! "10 minutes", "1 minute", "45 seconds". */
QString inWords(std::chrono::seconds time);

} // namespace DeviceSignIn
