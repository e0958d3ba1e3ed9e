# SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
# SPDX-License-Identifier: MIT

# Configures the project in this folder in the folder CORE, with OPTIONS, and verifies that its program is built by
# exactly the commands by which the same program is built in the folder WHOLE, that of ../embeddedquick. They have run
# there, or the same ones in the build of this project (../embeddedquick/reuse), so that they need not run here, where they
# would take as long again.
cmake_minimum_required(VERSION 3.25)

execute_process(COMMAND "${CMAKE_COMMAND}" -S "${CMAKE_CURRENT_LIST_DIR}" -B "${CORE}" -G Ninja ${OPTIONS}
    COMMAND_ERROR_IS_FATAL ANY)
file(STRINGS "${CORE}/CMakeCache.txt" ninja REGEX "^CMAKE_MAKE_PROGRAM:")
string(REGEX REPLACE "^[^=]*=" "" ninja "${ninja}")

# Sets result to the commands that generate, compile, archive and link what the program in a folder consists of. The
# paths of the folder and of its project are replaced by words, so that two folders can be compared.
function(commands folder project result)
    execute_process(COMMAND "${ninja}" -t commands terminal WORKING_DIRECTORY "${folder}"
        OUTPUT_VARIABLE all COMMAND_ERROR_IS_FATAL ANY)
    string(REPLACE "${folder}" "BUILD" all "${all}")
    string(REPLACE "${project} " "PROJECT " all "${all}")
    string(REGEX REPLACE "[^ \n]*/embeddedquick/reuse [^ ]* " "" all "${all}")
    # The name of a dependency file is made from the path of the folder.
    string(REGEX REPLACE "/d/[0-9a-f]+\\.d" "/d/NAME.d" all "${all}")
    # In a list of CMake these would divide a command, or join it to the next one.
    string(REGEX REPLACE "[][;]" "_" all "${all}")
    string(STRIP "${all}" all)
    string(REPLACE "\n" ";" all "${all}")
    list(SORT all)
    set(${result} "${all}" PARENT_SCOPE)
endfunction()

cmake_path(SET embeddedquick NORMALIZE "${CMAKE_CURRENT_LIST_DIR}/../embeddedquick")
commands("${CORE}" "${CMAKE_CURRENT_LIST_DIR}" core)
commands("${WHOLE}" "${embeddedquick}" whole)
foreach(pair "core;whole" "whole;core")
    list(GET pair 0 one)
    list(GET pair 1 other)
    foreach(command IN LISTS ${one})
        if(NOT command IN_LIST ${other})
            message(SEND_ERROR "Only in the folder ${one}:\n${command}")
        endif()
    endforeach()
endforeach()
if(NOT core MATCHES "main.cpp|unity")
    message(FATAL_ERROR "No command compiles the program")
endif()
