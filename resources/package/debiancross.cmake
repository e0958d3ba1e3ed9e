# SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
# SPDX-License-Identifier: MIT

# A toolchain file for another architecture of Debian: with Debian's cross compiler (crossbuild-essential-ARCH), and
# the libraries from a folder with Debian's packages of that architecture, of the same release as this machine.
# Programs of that architecture run under QEMU. ./dev cross makes the folder, with tests/cross/root, and configures with
#     -DCMAKE_TOOLCHAIN_FILE=resources/package/debiancross.cmake
#     -DDEVICESIGNIN_CROSS_ARCHITECTURE=arm64 -DDEVICESIGNIN_CROSS_ROOT=FOLDER

# CMake reads this file once more for each of its trials, and hands on only these variables.
set(CMAKE_TRY_COMPILE_PLATFORM_VARIABLES DEVICESIGNIN_CROSS_ARCHITECTURE DEVICESIGNIN_CROSS_ROOT)

if(DEVICESIGNIN_CROSS_ARCHITECTURE STREQUAL "arm64")
    set(triplet aarch64-linux-gnu)
    set(CMAKE_SYSTEM_PROCESSOR aarch64)
    set(emulator qemu-aarch64-static)
elseif(DEVICESIGNIN_CROSS_ARCHITECTURE STREQUAL "armhf")
    set(triplet arm-linux-gnueabihf)
    set(CMAKE_SYSTEM_PROCESSOR armv7l)
    set(emulator qemu-arm-static)
    # g++ tells of each function whose parameters g++ 6 would have passed in another way; nothing here was built by that.
    set(CMAKE_CXX_FLAGS_INIT -Wno-psabi)
else()
    message(FATAL_ERROR "DEVICESIGNIN_CROSS_ARCHITECTURE is \"${DEVICESIGNIN_CROSS_ARCHITECTURE}\": arm64 or armhf?")
endif()

set(CMAKE_SYSTEM_NAME Linux)
set(CMAKE_C_COMPILER ${triplet}-gcc)
set(CMAKE_CXX_COMPILER ${triplet}-g++)
set(CMAKE_LIBRARY_ARCHITECTURE ${triplet})
set(CMAKE_SYSROOT "${DEVICESIGNIN_CROSS_ROOT}")
set(CMAKE_CROSSCOMPILING_EMULATOR ${emulator} -L "${DEVICESIGNIN_CROSS_ROOT}")

# CMake installs into the folder of the architecture by itself, but not in a cross build.
set(CMAKE_INSTALL_LIBDIR "lib/${triplet}" CACHE PATH "Where libraries are installed, below the prefix")

# Programs are this machine's, and everything else is of the other architecture.
set(CMAKE_FIND_ROOT_PATH_MODE_PROGRAM NEVER)
set(CMAKE_FIND_ROOT_PATH_MODE_LIBRARY ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_INCLUDE ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_PACKAGE ONLY)
set(ENV{PKG_CONFIG_SYSROOT_DIR} "${DEVICESIGNIN_CROSS_ROOT}")
set(ENV{PKG_CONFIG_LIBDIR}
    "${DEVICESIGNIN_CROSS_ROOT}/usr/lib/${triplet}/pkgconfig:${DEVICESIGNIN_CROSS_ROOT}/usr/share/pkgconfig")

# Qt's own programs (moc, lrelease, …) are this machine's.
set(QT_HOST_PATH /usr)
execute_process(COMMAND dpkg-architecture -qDEB_BUILD_MULTIARCH
    OUTPUT_VARIABLE host OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
set(QT_HOST_PATH_CMAKE_DIR "/usr/lib/${host}/cmake")
# Qt looks for these tools beside its libraries only.
set(Qt6LinguistTools_DIR "${QT_HOST_PATH_CMAKE_DIR}/Qt6LinguistTools" CACHE PATH "Where lrelease is")
