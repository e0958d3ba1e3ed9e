# SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
# SPDX-License-Identifier: MIT

# Installs the programs with their manual pages, completions for shells, and menu entry.

set(files "${CMAKE_CURRENT_LIST_DIR}")
devicesignin_build_as_installed(device-signin device-signin-sandbox device-signin-window device-signin-terminal
    device-signin-sandboxmodule)
install(TARGETS device-signin device-signin-sandbox
    RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}" COMPONENT programs)
# The programs that the launcher device-signin starts by execv(): see docs/architecture.md.
cmake_path(ABSOLUTE_PATH CMAKE_INSTALL_LIBEXECDIR BASE_DIRECTORY /prefix OUTPUT_VARIABLE libexec)
cmake_path(ABSOLUTE_PATH CMAKE_INSTALL_LIBDIR BASE_DIRECTORY /prefix OUTPUT_VARIABLE lib)
file(RELATIVE_PATH up "${libexec}/device-signin" "${lib}")
set_target_properties(device-signin-window PROPERTIES INSTALL_RPATH "$ORIGIN/${up}")
set_target_properties(device-signin-terminal PROPERTIES INSTALL_RPATH "$ORIGIN/../${up}")
install(TARGETS device-signin-window device-signin-sandboxmodule
    RUNTIME DESTINATION "${CMAKE_INSTALL_LIBEXECDIR}/device-signin" COMPONENT programs
    LIBRARY DESTINATION "${CMAKE_INSTALL_LIBEXECDIR}/device-signin" COMPONENT programs)
install(TARGETS device-signin-terminal
    RUNTIME DESTINATION "${CMAKE_INSTALL_LIBEXECDIR}/device-signin/terminal" COMPONENT programs)
install(FILES "${files}/desktop/device-signin.desktop"
    DESTINATION "${CMAKE_INSTALL_DATADIR}/applications" COMPONENT programs)
install(FILES "${files}/desktop/device-signin.metainfo.xml"
    DESTINATION "${CMAKE_INSTALL_DATADIR}/metainfo" COMPONENT programs)
install(FILES "${files}/desktop/device-signin.svg"
    DESTINATION "${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps" COMPONENT programs)

# The following files are written by app/packagefiles. In a cross build without an emulator there are none.
if(NOT TARGET DeviceSignInPackageFiles)
    return()
endif()
set(made "${PROJECT_BINARY_DIR}/package")
install(FILES "${made}/man/device-signin.1" "${made}/man/device-signin-sandbox.1"
    DESTINATION "${CMAKE_INSTALL_MANDIR}/man1" COMPONENT programs)
# bash-completion finds a file by the name of the command, without an ending.
foreach(program device-signin device-signin-sandbox)
    install(FILES "${made}/completions/${program}.bash"
        DESTINATION "${CMAKE_INSTALL_DATADIR}/bash-completion/completions"
        RENAME ${program} COMPONENT programs)
    install(FILES "${made}/completions/_${program}"
        DESTINATION "${CMAKE_INSTALL_DATADIR}/zsh/vendor-completions" COMPONENT programs)
    install(FILES "${made}/completions/${program}.fish"
        DESTINATION "${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d" COMPONENT programs)
endforeach()
