# SPDX-FileCopyrightText: Chamada contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# A room is a folder and a static library: a call back up does not link. A build from the beginning makes one library of
# all rooms of a program instead, for each library reads Qt's headers anew.
option(CHAMADA_ROOM_LIBRARIES "Build each room as a library of its own" ON)

# chamada_program(name TOP room … ROOMS folder …) adds the folders, and a library of the whole program for its main
# function and its tests. TOP are the rooms that no other one links.
function(chamada_program name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "TOP;ROOMS")
    if(CHAMADA_ROOM_LIBRARIES)
        add_library(${name} INTERFACE)
        target_link_libraries(${name} INTERFACE ${arg_TOP})
    else()
        qt_add_library(${name} STATIC)
    endif()
    set(program ${name})
    foreach(room IN LISTS arg_ROOMS)
        add_subdirectory(${room})
    endforeach()
endfunction()

# chamada_room(name SOURCES file … [LINKS library …] [PRIVATE library …]) adds the room of this folder. LINKS are the
# rooms that it may include. The first room of a program has HEADERS to precompile; the others name it with HEADERS_OF.
# Sets `room` to the library that has the sources.
function(chamada_room name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "HEADERS_OF" "SOURCES;LINKS;PRIVATE;HEADERS")
    if(CHAMADA_ROOM_LIBRARIES)
        set(room ${name})
        qt_add_library(${name} STATIC)
        if(arg_HEADERS)
            target_precompile_headers(${name} PRIVATE ${arg_HEADERS})
        else()
            chamada_reuse_headers(${name} ${arg_HEADERS_OF})
        endif()
    else()
        set(room ${program})
        add_library(${name} ALIAS ${program})
        list(FILTER arg_LINKS EXCLUDE REGEX "^${program}_")
    endif()
    target_sources(${room} PRIVATE ${arg_SOURCES})
    target_link_libraries(${room} PUBLIC ${arg_LINKS} PRIVATE ${arg_PRIVATE})
    set(room ${room} PARENT_SCOPE)
endfunction()

# chamada_reuse_headers(target other) uses the precompiled headers of the other target, where a build has any.
function(chamada_reuse_headers target other)
    if(NOT CMAKE_DISABLE_PRECOMPILE_HEADERS)
        target_precompile_headers(${target} REUSE_FROM ${other})
    endif()
endfunction()
