// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
//
// Listens on a socket at the path in its argument, as systemd does for NOTIFY_SOCKET, and prints
// each message that it receives on a line of its own.

#include <cstdio>
#include <cstring>
#include <sys/socket.h>
#include <sys/un.h>

int main(int argc, char *argv[])
{
    sockaddr_un address = {};
    address.sun_family = AF_UNIX;
    if (argc != 2 || std::strlen(argv[1]) >= sizeof address.sun_path)
        return 2;
    std::strcpy(address.sun_path, argv[1]);
    const int listener = socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    if (bind(listener, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0)
        return 1;
    std::puts("listening");
    std::fflush(stdout);
    char message[4096];
    for (;;) {
        const ssize_t size = recv(listener, message, sizeof message, 0);
        if (size < 0)
            return 1;
        std::printf("%.*s\n", int(size), message);
        std::fflush(stdout);
    }
}
