// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

namespace DeviceSignIn {

/*!
    Opens those of the three standard streams that the program was started without. Otherwise the
    first files that it opens, such as those of the store, would get their numbers, and what is
    printed would be written into them. To print to a standard output that was missing is an error.
*/
void openMissingStreams();

} // namespace DeviceSignIn
