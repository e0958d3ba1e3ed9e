// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
//
// A library for LD_PRELOAD that kills the program by SIGKILL, right before a step that has an
// effect on the disk or the network. KILLER_STEP is the number of that step, counted from 1. A
// write to a file counts as two steps: before the first nothing is written, before the second half
// of the bytes are.

#include <atomic>
#include <csignal>
#include <cstdarg>
#include <cstdlib>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace {

/*! Counts a step. Returns whether the program has to be killed before this step. */
bool isKillStep()
{
    static const char *const wanted = getenv("KILLER_STEP");
    static const long killStep = wanted ? strtol(wanted, nullptr, 10) : 0;
    static std::atomic<long> count{0};
    return ++count == killStep;
}

void step()
{
    if (isKillStep())
        kill(getpid(), SIGKILL);
}

/*! Whether the file behind \a descriptor is of this type, such as S_IFREG. */
bool isA(mode_t kind, int descriptor)
{
    struct stat about = {};
    return fstat(descriptor, &about) == 0 && (about.st_mode & S_IFMT) == kind;
}

ssize_t systemWrite(int descriptor, const void *bytes, size_t size)
{
    return syscall(SYS_write, descriptor, bytes, size);
}

int systemOpen(int folder, const char *path, int flags, mode_t mode)
{
    if (flags & O_CREAT)
        step();
    return int(syscall(SYS_openat, folder, path, flags, mode));
}

} // namespace

// These functions replace those of the C library by which files are stored and requests are sent.
// They call the kernel directly, because a call of the C library would call them again.
// NOLINTBEGIN(readability-inconsistent-declaration-parameter-name)
extern "C" {

int open(const char *path, int flags, ...)
{
    va_list rest;
    va_start(rest, flags);
    const mode_t mode = flags & O_CREAT ? va_arg(rest, mode_t) : 0;
    va_end(rest);
    return systemOpen(AT_FDCWD, path, flags, mode);
}

int openat(int folder, const char *path, int flags, ...)
{
    va_list rest;
    va_start(rest, flags);
    const mode_t mode = flags & O_CREAT ? va_arg(rest, mode_t) : 0;
    va_end(rest);
    return systemOpen(folder, path, flags, mode);
}

ssize_t write(int descriptor, const void *bytes, size_t size)
{
    const bool isFile = isA(S_IFREG, descriptor);
    if (isFile || isA(S_IFSOCK, descriptor))
        step();
    if (isFile && isKillStep()) {
        systemWrite(descriptor, bytes, size / 2);
        kill(getpid(), SIGKILL);
    }
    return systemWrite(descriptor, bytes, size);
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
    // Qt reads the headers of a response byte by byte; those reads are not counted.
    if (size > 1 && isA(S_IFSOCK, descriptor))
        step();
    return syscall(SYS_read, descriptor, bytes, size);
}

} // extern "C"
// NOLINTEND(readability-inconsistent-declaration-parameter-name)
