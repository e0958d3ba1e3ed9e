// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT

#include <csignal>
#include <cstdlib>
#include <cstring>
#include <dlfcn.h>

/*!
    Crashes the program when Qt loads the plugin of its platform, as a broken driver does, or ends
    it if the environment has PLATFORM_ENDS, as Xlib does where the X server goes. A test preloads
    it.
*/
extern "C" void *dlopen(const char *file, int flags)
{
    if (file && std::strstr(file, "/platforms/")) {
        if (std::getenv("PLATFORM_ENDS"))
            std::exit(1);
        raise(SIGSEGV);
    }
    using Open = void *(*)(const char *, int);
    static const auto next = reinterpret_cast<Open>(dlsym(RTLD_NEXT, "dlopen"));
    return next(file, flags);
}
