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
    // One byte is too little for any core dump. A limit of zero is not enough: if a program
    // receives the dumps, the kernel respects only the limit of one byte (do_coredump() in its
    // fs/coredump.c).
    limit.rlim_cur = std::min<rlim_t>(limit.rlim_max, 1);
    setrlimit(RLIMIT_CORE, &limit);
}

} // namespace DeviceSignIn
