# SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
# SPDX-License-Identifier: MIT

# What comes with the programs: manual pages, completions for shells, an entry in the menu.

set(files "${CMAKE_CURRENT_LIST_DIR}")
install(TARGETS device-signin device-signin-sandbox
    RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}" COMPONENT programs)
install(FILES "${files}/man/device-signin.1" "${files}/man/device-signin-sandbox.1"
    DESTINATION "${CMAKE_INSTALL_MANDIR}/man1" COMPONENT programs)

install(FILES "${files}/desktop/device-signin.desktop"
    DESTINATION "${CMAKE_INSTALL_DATADIR}/applications" COMPONENT programs)
install(FILES "${files}/desktop/device-signin.metainfo.xml"
    DESTINATION "${CMAKE_INSTALL_DATADIR}/metainfo" COMPONENT programs)
install(FILES "${files}/desktop/device-signin.svg"
    DESTINATION "${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps" COMPONENT programs)

# bash loads a file by the name of the command.
install(FILES "${files}/completions/device-signin.bash"
    DESTINATION "${CMAKE_INSTALL_DATADIR}/bash-completion/completions"
    RENAME device-signin COMPONENT programs)
install(FILES "${files}/completions/device-signin.bash"
    DESTINATION "${CMAKE_INSTALL_DATADIR}/bash-completion/completions"
    RENAME device-signin-sandbox COMPONENT programs)
install(FILES "${files}/completions/_device-signin" "${files}/completions/_device-signin-sandbox"
    DESTINATION "${CMAKE_INSTALL_DATADIR}/zsh/vendor-completions" COMPONENT programs)
install(FILES "${files}/completions/device-signin.fish" "${files}/completions/device-signin-sandbox.fish"
    DESTINATION "${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d" COMPONENT programs)
