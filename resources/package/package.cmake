# SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
# SPDX-License-Identifier: MIT

# Installs the libraries, the headers and the CMake package that find_package() finds. A project that contains this one
# (FetchContent, add_subdirectory) gets the same targets and headers without an installation.

include(CMakePackageConfigHelpers)

# The folder of the CMake package.
set(DEVICESIGNIN_CMAKE_DIR "${CMAKE_INSTALL_LIBDIR}/cmake/DeviceSignIn")
# Qt searches this folder for QML modules if the prefix is that of Qt.
set(DEVICESIGNIN_QML_DIR "${CMAKE_INSTALL_LIBDIR}/qt6/qml" CACHE PATH "Where QML modules are installed")

include("${CMAKE_CURRENT_LIST_DIR}/publicheaders.cmake")

# Copies the public headers of a component from the folders of their rooms into one folder, for
# #include <DeviceSignIn/signin.h>. The paths in their own #include lines are changed accordingly.
function(devicesignin_public_headers component)
    set(folder "${PROJECT_BINARY_DIR}/include/DeviceSignIn")
    foreach(path IN LISTS DEVICESIGNIN_HEADERS_${component})
        set(header "${PROJECT_SOURCE_DIR}/${path}")
        set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${header}")
        get_filename_component(name "${header}" NAME)
        file(READ "${header}" text)
        string(REGEX REPLACE "#include \"[a-z]+/([a-z]+\\.h)\"" "#include \"\\1\"" text "${text}")
        file(CONFIGURE OUTPUT "${folder}/${name}" CONTENT "${text}" @ONLY)
        if(DEVICESIGNIN_INSTALL)
            install(FILES "${folder}/${name}"
                DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}/DeviceSignIn" COMPONENT development)
        endif()
    endforeach()
endfunction()

# Builds targets with the RUNPATH of their installation. Otherwise CMake reserves space for it by colons at the end of
# the RUNPATH for the build folder, and each of these colons makes the dynamic linker search the current folder.
function(devicesignin_build_as_installed)
    set_target_properties(${ARGN} PROPERTIES BUILD_WITH_INSTALL_RPATH ON)
endfunction()

# Removes headers from the build folder that are not public any more.
file(GLOB headers RELATIVE "${PROJECT_BINARY_DIR}/include/DeviceSignIn" "${PROJECT_BINARY_DIR}/include/DeviceSignIn/*.h")
foreach(header IN LISTS headers)
    if(NOT "${DEVICESIGNIN_HEADERS_SignIn};${DEVICESIGNIN_HEADERS_Quick};${DEVICESIGNIN_HEADERS_Widgets};" MATCHES "/${header};")
        file(REMOVE "${PROJECT_BINARY_DIR}/include/DeviceSignIn/${header}")
    endif()
endforeach()

# Adds targets to the CMake package. The first one becomes DeviceSignIn::NAME; further ones are parts of it.
function(devicesignin_install name target)
    set_target_properties(${target} PROPERTIES
        EXPORT_NAME ${name}
        VERSION "${PROJECT_VERSION}"
        SOVERSION "${PROJECT_VERSION_MAJOR}")
    target_include_directories(${target} INTERFACE
        "$<BUILD_INTERFACE:${PROJECT_BINARY_DIR}/include>"
        "$<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}>")
    # The public headers need C++20, whatever the application uses otherwise.
    target_compile_features(${target} INTERFACE cxx_std_20)
    if(NOT DEVICESIGNIN_INSTALL)
        return()
    endif()
    devicesignin_build_as_installed(${target})
    # Outside of /usr the libraries find each other by a RUNPATH. In /usr the dynamic linker finds them without one, and
    # Debian allows none.
    if(BUILD_SHARED_LIBS AND NOT CMAKE_INSTALL_PREFIX STREQUAL "/usr")
        set_target_properties(${target} PROPERTIES INSTALL_RPATH "$ORIGIN")
    endif()
    install(TARGETS ${target} ${ARGN} EXPORT DeviceSignInTargets
        RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}" COMPONENT programs
        LIBRARY DESTINATION "${CMAKE_INSTALL_LIBDIR}"
            COMPONENT libraries NAMELINK_COMPONENT development
        ARCHIVE DESTINATION "${CMAKE_INSTALL_LIBDIR}" COMPONENT development
        OBJECTS DESTINATION "${CMAKE_INSTALL_LIBDIR}/DeviceSignIn" COMPONENT development)
endfunction()

function(devicesignin_install_package)
    if(NOT DEVICESIGNIN_INSTALL)
        return()
    endif()
    set(templates "${CMAKE_CURRENT_FUNCTION_LIST_DIR}")
    configure_package_config_file("${templates}/DeviceSignInConfig.cmake.in"
        "${PROJECT_BINARY_DIR}/DeviceSignInConfig.cmake"
        INSTALL_DESTINATION "${DEVICESIGNIN_CMAKE_DIR}"
        PATH_VARS DEVICESIGNIN_QML_DIR)
    write_basic_package_version_file("${PROJECT_BINARY_DIR}/DeviceSignInConfigVersion.cmake"
        COMPATIBILITY SameMajorVersion)
    install(EXPORT DeviceSignInTargets NAMESPACE DeviceSignIn::
        DESTINATION "${DEVICESIGNIN_CMAKE_DIR}" COMPONENT development)
    install(FILES
        "${PROJECT_BINARY_DIR}/DeviceSignInConfig.cmake"
        "${PROJECT_BINARY_DIR}/DeviceSignInConfigVersion.cmake"
        DESTINATION "${DEVICESIGNIN_CMAKE_DIR}" COMPONENT development)
endfunction()
