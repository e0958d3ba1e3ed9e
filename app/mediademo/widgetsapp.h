// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

namespace MediaDemo {

struct MediaOptions;

/*! Shows the user interface of QWidgets until it is closed, and returns the exit code. */
int runWidgetsApp(const MediaOptions &options);

} // namespace MediaDemo
