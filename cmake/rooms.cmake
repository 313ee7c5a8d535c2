# SPDX-FileCopyrightText: Chamada contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# chamada_room(name SOURCES file … [LINKS library …] [PRIVATE library …]) builds the sources of one folder as a static
# library. LINKS are the rooms that it may include, so that a call back up does not link. A first room of a program has
# HEADERS to precompile; the others name it with HEADERS_OF.
function(chamada_room name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "HEADERS_OF" "SOURCES;LINKS;PRIVATE;HEADERS")
    qt_add_library(${name} STATIC ${arg_SOURCES})
    target_link_libraries(${name} PUBLIC ${arg_LINKS} PRIVATE ${arg_PRIVATE})
    if(arg_HEADERS)
        target_precompile_headers(${name} PRIVATE ${arg_HEADERS})
    elseif(arg_HEADERS_OF)
        target_precompile_headers(${name} REUSE_FROM ${arg_HEADERS_OF})
    endif()
endfunction()
