// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#include "freedmemory.h"

#include <cstdlib>

#if defined(__GLIBC__) && !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)

#include <atomic>
#include <cstring>
#include <malloc.h>

namespace {

std::atomic<bool> wipesFreedMemory{false};

} // namespace

void DeviceSignIn::wipeFreedMemory()
{
    wipesFreedMemory = true;
}

// The functions of the GNU C library under names that no program replaces.
extern "C" void __libc_free(void *memory) noexcept;
extern "C" void *__libc_realloc(void *memory, size_t size) noexcept;

// A function that a program defines takes the place of that of the C library in all its libraries.

extern "C" [[gnu::visibility("default")]] void free(void *memory) noexcept
{
    if (memory && wipesFreedMemory.load(std::memory_order_relaxed))
        explicit_bzero(memory, malloc_usable_size(memory));
    __libc_free(memory);
}

extern "C" [[gnu::visibility("default")]] void *realloc(void *memory, size_t size) noexcept
{
    if (!memory || size == 0 || !wipesFreedMemory.load(std::memory_order_relaxed))
        return __libc_realloc(memory, size);
    const size_t before = malloc_usable_size(memory);
    if (size <= before) {
        explicit_bzero(static_cast<char *>(memory) + size, before - size);
        return __libc_realloc(memory, size);
    }
    void *larger = malloc(size);
    if (!larger)
        return nullptr;
    memcpy(larger, memory, before);
    free(memory);
    return larger;
}

#else

void DeviceSignIn::wipeFreedMemory() {}

#endif
