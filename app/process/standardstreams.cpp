// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "standardstreams.h"

#include <fcntl.h>
#include <initializer_list>
#include <unistd.h>

namespace DeviceSignIn {

void openMissingStreams()
{
    for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
        // open() returns the lowest number that is free. Nothing can be written to a stream that is
        // open for reading only.
        if (fcntl(stream, F_GETFD) == -1
            && open("/dev/null", stream == STDERR_FILENO ? O_WRONLY : O_RDONLY) < 0)
            return;
    }
}

} // namespace DeviceSignIn
