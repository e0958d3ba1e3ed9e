// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

namespace DeviceSignIn {

/*!
    Makes free() and realloc() overwrite the memory that they release, in the whole process and from
    now on. A Secret wipes its own bytes, but Qt and the libraries below it release copies of tokens
    and names without that: in the buffers of the network, in JSON and in strings.

    It works with the GNU C library only, and not in a build for a sanitizer, which replaces free()
    itself. Elsewhere it does nothing.
*/
void wipeFreedMemory();

} // namespace DeviceSignIn
