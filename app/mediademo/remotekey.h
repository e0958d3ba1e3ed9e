// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QKeyEvent>

namespace MediaDemo {

/*! The keys of a remote control that this app uses. */
enum class RemoteKey { None, Up, Down, Left, Right, Ok, Back, Menu };

/*!
    The key of a remote control that \a event is about. An arrow that is held repeats; for the
    repeats of every other key this is RemoteKey::None.
*/
RemoteKey remoteKeyOf(const QKeyEvent &event);

} // namespace MediaDemo
