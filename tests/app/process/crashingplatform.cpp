// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT

#include <csignal>
#include <cstring>
#include <dlfcn.h>

/*!
    Crashes the program when Qt loads the plugin of its platform, as a broken driver does. A test
    preloads it.
*/
extern "C" void *dlopen(const char *file, int flags)
{
    if (file && std::strstr(file, "/platforms/"))
        raise(SIGSEGV);
    using Open = void *(*)(const char *, int);
    static const auto next = reinterpret_cast<Open>(dlsym(RTLD_NEXT, "dlopen"));
    return next(file, flags);
}
