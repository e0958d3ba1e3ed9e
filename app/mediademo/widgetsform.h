// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

namespace DeviceSignIn {

struct MediaOptions;

/*! The app, made of QWidgets, until it is closed; returns the exit code. */
int runWidgetsForm(const MediaOptions &options);

} // namespace DeviceSignIn
