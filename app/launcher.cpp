// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
//
// The program device-signin. It only chooses which of two programs it goes on as, in the same
// process: the window program (see windowmain.cpp) if most probably a window is wanted, and
// otherwise the terminal program (see terminalmain.cpp), which reads the whole command line and
// goes on as the window program where that is needed. It loads no library but the C library,
// because loading Qt's takes several times as long as all else that happens here, and the window
// program has to load them again.

#include "options/commandwords.h"
#include "process/exitcode.h"

#include <algorithm>
#include <cerrno>
#include <climits>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <iterator>
#include <unistd.h>

using namespace DeviceSignIn;

namespace {

bool isSame(const char *left, const char *right)
{
    return std::strcmp(left, right) == 0;
}

/*! Whether the environment names a display. There need not be one. */
bool isDisplayNamed()
{
    const auto isNamed = [](const char *variable) {
        const char *value = std::getenv(variable);
        return value && *value;
    };
    return isNamed("QT_QPA_PLATFORM") || isNamed("WAYLAND_DISPLAY") || isNamed("DISPLAY");
}

/*! Whether \a argument may be the word of a command, or asks for information. */
bool mayNameCommand(const char *argument)
{
    return isSame(argument, "--help") || isSame(argument, "-h") || isSame(argument, "--version")
           || std::any_of(std::begin(commandWordList), std::end(commandWordList),
                          [argument](const char *word) { return isSame(argument, word); });
}

/*!
    Goes on as the program at \a path, which is relative to the folder of this one. Returns only on
    failure.
*/
void continueAs(const char *path, char *argv[])
{
    char program[PATH_MAX] = "";
    const auto size = readlink("/proc/self/exe", program, sizeof program - 1);
    char *slash = size < 0 ? nullptr : std::strrchr(program, '/');
    const size_t folderSize = slash ? size_t(slash + 1 - program) : 0;
    if (folderSize == 0 || folderSize + std::strlen(path) >= sizeof program) {
        std::fprintf(stderr, "device-signin: its folder can't be found.\n");
        return;
    }
    std::strcpy(program + folderSize, path);
    execv(program, argv);
    std::fprintf(stderr, "device-signin: %s can't be started: %s.\n", program,
                 std::strerror(errno));
}

} // namespace

int main(int argc, char *argv[])
{
    const bool isWindowWanted =
        isDisplayNamed() && std::none_of(argv + std::min(argc, 1), argv + argc, mayNameCommand);
    continueAs(isWindowWanted ? DEVICESIGNIN_WINDOW_PROGRAM : DEVICESIGNIN_TERMINAL_PROGRAM, argv);
    return ExitCode::notSignedIn;
}
