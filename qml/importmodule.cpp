// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT

// Compiled into every program that links DeviceSignIn::Quick. A program that uses the module in QML
// only refers to none of its symbols, so a linker may drop the library. This reference keeps it,
// because `import DeviceSignIn` works only if the library is loaded. Without the attribute a
// compiler would leave out the reference itself: clang does.
extern void qml_register_types_DeviceSignIn();

namespace {

[[gnu::used]] void (*volatile needsModule)() = qml_register_types_DeviceSignIn;

} // namespace
