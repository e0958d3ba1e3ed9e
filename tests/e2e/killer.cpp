// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
//
// Loaded into a program (LD_PRELOAD), ends it as nothing can prevent (SIGKILL), right before a step
// that is seen from outside: on a disk, or on the network. KILLER_STEP says before which, counted
// from 1. To write to a file is two steps: the second time half of it is written.

#include <atomic>
#include <csignal>
#include <cstdarg>
#include <cstdlib>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace {

/*! Whether this is the step that the program doesn't live to see. */
bool isLast()
{
    static const char *const wanted = getenv("KILLER_STEP");
    static const long last = wanted ? strtol(wanted, nullptr, 10) : 0;
    static std::atomic<long> count{0};
    return ++count == last;
}

void step()
{
    if (isLast())
        kill(getpid(), SIGKILL);
}

bool isA(mode_t kind, int descriptor)
{
    struct stat about = {};
    return fstat(descriptor, &about) == 0 && (about.st_mode & S_IFMT) == kind;
}

ssize_t writeNow(int descriptor, const void *bytes, size_t size)
{
    return syscall(SYS_write, descriptor, bytes, size);
}

int openNow(int folder, const char *path, int flags, mode_t mode)
{
    if (flags & O_CREAT)
        step();
    return int(syscall(SYS_openat, folder, path, flags, mode));
}

} // namespace

// The calls of the C library by which a file is kept and a request sent. They take its place, and
// so have to go straight to the kernel.
// NOLINTBEGIN(readability-inconsistent-declaration-parameter-name)
extern "C" {

int open(const char *path, int flags, ...)
{
    va_list rest;
    va_start(rest, flags);
    const mode_t mode = flags & O_CREAT ? va_arg(rest, mode_t) : 0;
    va_end(rest);
    return openNow(AT_FDCWD, path, flags, mode);
}

int openat(int folder, const char *path, int flags, ...)
{
    va_list rest;
    va_start(rest, flags);
    const mode_t mode = flags & O_CREAT ? va_arg(rest, mode_t) : 0;
    va_end(rest);
    return openNow(folder, path, flags, mode);
}

ssize_t write(int descriptor, const void *bytes, size_t size)
{
    const bool isFile = isA(S_IFREG, descriptor);
    if (isFile || isA(S_IFSOCK, descriptor))
        step();
    if (isFile && isLast()) {
        writeNow(descriptor, bytes, size / 2);
        kill(getpid(), SIGKILL);
    }
    return writeNow(descriptor, bytes, size);
}

int fsync(int descriptor)
{
    step();
    return int(syscall(SYS_fsync, descriptor));
}

int renameat(int fromFolder, const char *from, int toFolder, const char *to) noexcept
{
    step();
    return int(syscall(SYS_renameat2, fromFolder, from, toFolder, to, 0));
}

int unlinkat(int folder, const char *path, int flags) noexcept
{
    step();
    return int(syscall(SYS_unlinkat, folder, path, flags));
}

ssize_t read(int descriptor, void *bytes, size_t size)
{
    // Qt takes the head of an answer byte by byte.
    if (size > 1 && isA(S_IFSOCK, descriptor))
        step();
    return syscall(SYS_read, descriptor, bytes, size);
}

} // extern "C"
// NOLINTEND(readability-inconsistent-declaration-parameter-name)
