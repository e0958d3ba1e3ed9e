// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "coredumps.h"

#include <algorithm>
#include <sys/resource.h>

namespace DeviceSignIn {

void forbidCoreDumps()
{
    rlimit limit = {};
    getrlimit(RLIMIT_CORE, &limit);
    // One byte is too little for any dump. Zero would not do: where dumps go to a program instead of a
    // file, one byte is the only limit that the kernel respects (do_coredump() in its fs/coredump.c).
    limit.rlim_cur = std::min<rlim_t>(limit.rlim_max, 1);
    setrlimit(RLIMIT_CORE, &limit);
}

} // namespace DeviceSignIn
