// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT

// Compiled into whatever links DeviceSignIn::Quick. Programs that speak to the module in QML only use
// nothing of it that a linker sees, and many linkers drop such a library; but loading it is what
// makes `import DeviceSignIn` work.
extern void qml_register_types_DeviceSignIn();

namespace {

[[maybe_unused]] void (*volatile needsModule)() = qml_register_types_DeviceSignIn;

} // namespace
