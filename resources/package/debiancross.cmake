# SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
# SPDX-License-Identifier: MIT

# The toolchain file for another architecture of Debian. It uses Debian's cross compiler (crossbuild-essential-ARCH) and
# the libraries in a folder with Debian's packages for that architecture, of the same release as this machine.
# Programs of that architecture run under QEMU. ./dev cross makes the folder, with tests/cross/root, and configures with
#     -DCMAKE_TOOLCHAIN_FILE=resources/package/debiancross.cmake
#     -DDEVICESIGNIN_CROSS_ARCHITECTURE=arm64 -DDEVICESIGNIN_CROSS_ROOT=FOLDER

# CMake reads this file again for each try_compile(), to which it passes only these variables.
set(CMAKE_TRY_COMPILE_PLATFORM_VARIABLES DEVICESIGNIN_CROSS_ARCHITECTURE DEVICESIGNIN_CROSS_ROOT)

if(DEVICESIGNIN_CROSS_ARCHITECTURE STREQUAL "arm64")
    set(triplet aarch64-linux-gnu)
    set(CMAKE_SYSTEM_PROCESSOR aarch64)
    set(emulator qemu-aarch64-static)
elseif(DEVICESIGNIN_CROSS_ARCHITECTURE STREQUAL "armhf")
    set(triplet arm-linux-gnueabihf)
    set(CMAKE_SYSTEM_PROCESSOR armv7l)
    set(emulator qemu-arm-static)
    # g++ would print a note for each function whose ABI differs from that of g++ 6, with which nothing here was built.
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

# In a cross build CMake does not choose the library folder of the architecture by itself.
set(CMAKE_INSTALL_LIBDIR "lib/${triplet}" CACHE PATH "Where libraries are installed, below the prefix")

# Programs are searched on this machine, and everything else in the folder of the other architecture.
set(CMAKE_FIND_ROOT_PATH_MODE_PROGRAM NEVER)
set(CMAKE_FIND_ROOT_PATH_MODE_LIBRARY ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_INCLUDE ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_PACKAGE ONLY)
set(ENV{PKG_CONFIG_SYSROOT_DIR} "${DEVICESIGNIN_CROSS_ROOT}")
set(ENV{PKG_CONFIG_LIBDIR}
    "${DEVICESIGNIN_CROSS_ROOT}/usr/lib/${triplet}/pkgconfig:${DEVICESIGNIN_CROSS_ROOT}/usr/share/pkgconfig")

# Qt's own tools (moc, lrelease, …) have to be programs of this machine.
set(QT_HOST_PATH /usr)
execute_process(COMMAND dpkg-architecture -qDEB_BUILD_MULTIARCH
    OUTPUT_VARIABLE host OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
set(QT_HOST_PATH_CMAKE_DIR "/usr/lib/${host}/cmake")
# Qt searches for the Linguist tools only beside its libraries.
set(Qt6LinguistTools_DIR "${QT_HOST_PATH_CMAKE_DIR}/Qt6LinguistTools" CACHE PATH "Where lrelease is")
