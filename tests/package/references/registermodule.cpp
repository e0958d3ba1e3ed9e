// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "registered.h"

void qml_register_types_DeviceSignIn() {}

namespace {

const Registered registered("REGISTERED_MODULE");

} // namespace
