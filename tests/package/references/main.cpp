// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "importimpl.h"

#include <cstdlib>

int main()
{
    return std::getenv("REGISTERED_MODULE") && std::getenv("REGISTERED_IMPL") ? 0 : 1;
}
