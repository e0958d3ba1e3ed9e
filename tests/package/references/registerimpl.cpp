// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "registered.h"

void qml_register_types_DeviceSignIn_impl() {}

namespace {

const Registered registered("REGISTERED_IMPL");

} // namespace
