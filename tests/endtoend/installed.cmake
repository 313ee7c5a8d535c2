# SPDX-FileCopyrightText: Chamada contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# cmake -D BUILD=… -D PREFIX=… -P installed.cmake: installs under a prefix that nobody configured. Everything has to land
# below it, and every program has to run from there.
file(REMOVE_RECURSE ${PREFIX})
execute_process(COMMAND ${CMAKE_COMMAND} --install ${BUILD} --prefix ${PREFIX}
    OUTPUT_QUIET COMMAND_ERROR_IS_FATAL ANY)
file(STRINGS ${BUILD}/install_manifest.txt files)
foreach(file IN LISTS files)
    if(NOT file MATCHES "^${PREFIX}/" OR NOT EXISTS ${file})
        message(FATAL_ERROR "not below the prefix, or not there: ${file}")
    endif()
endforeach()
foreach(program chamada-server chamada-teacher chamada-student chamada-netcheck)
    execute_process(COMMAND ${PREFIX}/bin/${program} --version OUTPUT_VARIABLE said COMMAND_ERROR_IS_FATAL ANY)
    if(NOT said MATCHES "^chamada.* [0-9]")
        message(FATAL_ERROR "${program} says: ${said}")
    endif()
endforeach()
file(READ ${PREFIX}/lib/systemd/system/chamada-server.service unit)
if(NOT unit MATCHES "ExecStart=${PREFIX}/bin/chamada-server\n")
    message(FATAL_ERROR "the unit does not start the server that was installed")
endif()
file(READ ${PREFIX}/lib/systemd/system/chamada-server@.service unit)
if(NOT unit MATCHES "ExecStart=${PREFIX}/bin/chamada-server --port %i --data %S/chamada/%i\n")
    message(FATAL_ERROR "the template does not start the server that was installed")
endif()
