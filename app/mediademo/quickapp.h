// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

namespace MediaDemo {

struct MediaOptions;

/*! Shows the user interface in QML until it is closed, and returns the exit code. */
int runQuickApp(const MediaOptions &options);

} // namespace MediaDemo
