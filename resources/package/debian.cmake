# SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
# SPDX-License-Identifier: MIT

# Describes the Debian packages that CPack makes (./dev package): the programs, the libraries, the development files,
# and the service that shows the page on the console of a box without a desktop. The preset "package" includes it.

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME device-signin)
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "sign a television in with a phone")
# Files are installed with their final absolute paths, some of which are outside of the prefix, such as /etc.
set(CPACK_PACKAGING_INSTALL_PREFIX "${CMAKE_INSTALL_PREFIX}")
set(CPACK_SET_DESTDIR ON)
set(CPACK_STRIP_FILES ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
    OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
set(CPACK_COMPONENTS_ALL programs libraries development kiosk)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_RELEASE 1)
set(CPACK_DEBIAN_PACKAGE_MAINTAINER "The DeviceSignIn authors <devicesignin@localhost>")
set(CPACK_DEBIAN_COMPRESSION_TYPE xz)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)

# dpkg-shlibdeps finds the libraries of this build in its own folder. Packages of this project depend on each other in
# the same version.
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS_PRIVATE_DIRS "${CMAKE_LIBRARY_OUTPUT_DIRECTORY}")
if(CMAKE_CROSSCOMPILING)
    # By default CPack would use the architecture of this machine, and dpkg-shlibdeps its libraries. ./dev cross also
    # passes dpkg-shlibdeps the package database of the other root.
    set(CPACK_DEBIAN_PACKAGE_ARCHITECTURE "${DEVICESIGNIN_CROSS_ARCHITECTURE}")
    list(APPEND CPACK_DEBIAN_PACKAGE_SHLIBDEPS_PRIVATE_DIRS
        "${CMAKE_SYSROOT}/lib/${CMAKE_LIBRARY_ARCHITECTURE}" "${CMAKE_SYSROOT}/usr/lib/${CMAKE_LIBRARY_ARCHITECTURE}")
endif()
set(CPACK_DEBIAN_ENABLE_COMPONENT_DEPENDS ON)
set(CPACK_COMPONENT_PROGRAMS_DEPENDS libraries)
set(CPACK_COMPONENT_DEVELOPMENT_DEPENDS libraries)
set(CPACK_COMPONENT_KIOSK_DEPENDS programs)

set(CPACK_DEBIAN_PROGRAMS_PACKAGE_NAME device-signin)
set(CPACK_DEBIAN_PROGRAMS_PACKAGE_SECTION net)
set(CPACK_COMPONENT_PROGRAMS_DESCRIPTION
"sign a television, a kiosk or a terminal in with a phone
A television has no keyboard, so it shows a short code and a QR code; the
person approves on a phone; the television is signed in and stays so. This is
the OAuth 2.0 Device Authorization Grant (RFC 8628).
.
This package holds the program for the full screen, for the terminal and for
scripts, and a sandbox: a small server to try all of that out with.")
set(CPACK_DEBIAN_PROGRAMS_PACKAGE_DEPENDS "ca-certificates")
set(CPACK_DEBIAN_PROGRAMS_PACKAGE_RECOMMENDS "qt6-wayland")
set(CPACK_DEBIAN_PROGRAMS_PACKAGE_SUGGESTS
    "cage, gnome-keyring, qml6-module-qttexttospeech, qt6-speech-flite-plugin, tpm2-openssl")

set(CPACK_DEBIAN_LIBRARIES_PACKAGE_NAME "libdevicesignin${PROJECT_VERSION_MAJOR}")
set(CPACK_DEBIAN_LIBRARIES_PACKAGE_SECTION libs)
# The control files shlibs and triggers are written here, because those that CPack would write do not follow the
# current Debian Policy (section 8.1).
set(shlibs)
foreach(library DeviceSignInCore DeviceSignInQuick DeviceSignInWidgets)
    if(TARGET ${library})
        get_target_property(name ${library} OUTPUT_NAME)
        if(NOT name)
            set(name ${library})
        endif()
        string(APPEND shlibs "lib${name} ${PROJECT_VERSION_MAJOR} ${CPACK_DEBIAN_LIBRARIES_PACKAGE_NAME} "
            "(>= ${PROJECT_VERSION_MAJOR}.${PROJECT_VERSION_MINOR})\n")
    endif()
endforeach()
file(WRITE "${PROJECT_BINARY_DIR}/debian/shlibs" "${shlibs}")
file(WRITE "${PROJECT_BINARY_DIR}/debian/triggers" "activate-noawait ldconfig\n")
set(CPACK_DEBIAN_LIBRARIES_PACKAGE_CONTROL_EXTRA
    "${PROJECT_BINARY_DIR}/debian/shlibs;${PROJECT_BINARY_DIR}/debian/triggers")
set(CPACK_COMPONENT_LIBRARIES_DESCRIPTION
"device sign-in (RFC 8628) for Qt applications
The OAuth 2.0 Device Authorization Grant with everything that a television
needs around it: polling, tokens that are refreshed and kept in the keychain,
and a full-screen page for a remote control.
.
This package holds the shared libraries and the QML module DeviceSignIn.")
# QML modules are loaded by the QML engine, so dpkg-shlibdeps does not find them.
set(CPACK_DEBIAN_LIBRARIES_PACKAGE_DEPENDS "qml6-module-qtquick, qml6-module-qtqml-workerscript")
# QtKeychain loads libsecret at run time if it is installed. The fonts are for names of people and brands, which may be in
# any script: the fonts that ship contain little more than the letters of the page's own texts.
set(CPACK_DEBIAN_LIBRARIES_PACKAGE_RECOMMENDS "libsecret-1-0, fonts-noto-core, fonts-noto-cjk")
set(CPACK_DEBIAN_LIBRARIES_PACKAGE_SUGGESTS "fonts-noto-color-emoji")

set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_NAME libdevicesignin-dev)
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_SECTION libdevel)
set(CPACK_COMPONENT_DEVELOPMENT_DESCRIPTION
"device sign-in (RFC 8628) for Qt applications - development files
The OAuth 2.0 Device Authorization Grant with everything that a television
needs around it: polling, tokens that are refreshed and kept in the keychain,
and a full-screen page for a remote control.
.
This package holds the headers and the package for CMake.")
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_DEPENDS "qt6-base-dev (>= 6.4), qt6-declarative-dev (>= 6.4)")

set(files "${CMAKE_CURRENT_LIST_DIR}/kiosk")
install(FILES "${files}/device-signin-kiosk.service" DESTINATION /lib/systemd/system COMPONENT kiosk)
install(FILES "${files}/device-signin-kiosk.sysusers"
    DESTINATION "${CMAKE_INSTALL_PREFIX}/lib/sysusers.d"
    RENAME device-signin-kiosk.conf COMPONENT kiosk)
install(FILES "${files}/kiosk.conf" DESTINATION /etc/device-signin COMPONENT kiosk)
set(CPACK_DEBIAN_KIOSK_PACKAGE_NAME device-signin-kiosk)
set(CPACK_DEBIAN_KIOSK_PACKAGE_SECTION net)
set(CPACK_DEBIAN_KIOSK_PACKAGE_ARCHITECTURE all)
set(CPACK_DEBIAN_KIOSK_PACKAGE_SHLIBDEPS OFF)
set(CPACK_DEBIAN_KIOSK_PACKAGE_DEPENDS
    "cage, procps, qt6-wayland, seatd, systemd (>= 252), udev, xwayland")
# For keys in a TPM, which the service uses if the machine has one.
set(CPACK_DEBIAN_KIOSK_PACKAGE_RECOMMENDS "libtss2-tcti-device0, tpm-udev, tpm2-openssl")
set(CPACK_DEBIAN_KIOSK_PACKAGE_CONTROL_EXTRA
    "${files}/conffiles;${files}/postinst;${files}/prerm;${files}/postrm")
set(CPACK_COMPONENT_KIOSK_DESCRIPTION
"sign-in page on the console of a television or a kiosk
A box without a desktop shows the page of device-signin from boot on: a
service starts it with a compositor of its own, with only the rights that it
needs, and again if it should end or hang.
.
The service is not enabled by itself. What it shows stands in
/etc/device-signin/kiosk.conf.")

# Every package contains the licenses and the changelog in Debian's format.
set(files "${CMAKE_CURRENT_LIST_DIR}/debian")
set(made "${PROJECT_BINARY_DIR}/debian")
function(devicesignin_licence path from variable)
    file(READ "${path}" text)
    string(FIND "${text}" "${from}" start)
    string(SUBSTRING "${text}" ${start} -1 text)
    string(STRIP "${text}" text)
    # Debian's format has each line indented, and a dot in place of an empty line.
    string(REGEX REPLACE "\n\n" "\n.\n" text "${text}")
    string(REPLACE "\n" "\n " text "${text}")
    set(${variable} "${text}" PARENT_SCOPE)
endfunction()
devicesignin_licence("${PROJECT_SOURCE_DIR}/LICENSE" "Permission is" MIT)
devicesignin_licence("${PROJECT_SOURCE_DIR}/resources/fonts/Inter-LICENSE.txt" "PREAMBLE" OFL)
configure_file("${files}/copyright.in" "${made}/copyright" @ONLY)
file(COPY "${files}/changelog" DESTINATION "${made}")
# Without the file's name and time (-n), so that the same source yields the same package.
execute_process(COMMAND gzip -9nf "${made}/changelog" COMMAND_ERROR_IS_FATAL ANY)
foreach(component IN LISTS CPACK_COMPONENTS_ALL)
    string(TOUPPER ${component} upper)
    set(documents "${CMAKE_INSTALL_DATADIR}/doc/${CPACK_DEBIAN_${upper}_PACKAGE_NAME}")
    install(FILES "${made}/copyright" DESTINATION "${documents}" COMPONENT ${component})
    install(FILES "${made}/changelog.gz"
        DESTINATION "${documents}" RENAME changelog.Debian.gz COMPONENT ${component})
    install(FILES "${files}/lintian-overrides"
        DESTINATION "${CMAKE_INSTALL_DATADIR}/lintian/overrides"
        RENAME "${CPACK_DEBIAN_${upper}_PACKAGE_NAME}" COMPONENT ${component})
endforeach()
# Manual pages are compressed without name and time as well.
install(CODE [[
    file(GLOB pages "$ENV{DESTDIR}${CMAKE_INSTALL_PREFIX}/share/man/man1/*.1")
    execute_process(COMMAND gzip -9nf ${pages} COMMAND_ERROR_IS_FATAL ANY)
]] COMPONENT programs)
include(CPack)
