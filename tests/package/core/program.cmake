# SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
# SPDX-License-Identifier: MIT

# The program of this folder, for the projects that build DeviceSignIn as a part of their own build.
add_executable(terminal "${CMAKE_CURRENT_LIST_DIR}/main.cpp")
target_link_libraries(terminal PRIVATE DeviceSignIn::SignIn)
