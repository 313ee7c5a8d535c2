# SPDX-FileCopyrightText: Chamada contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# Writes the units into `destination`, and their names into `made`: the one server of a machine, and the template of
# several. Of these each has the name of its port, a data directory of its own below the first one's, and, where there is
# such a file, settings of its own.
function(write_unit name)
    configure_file(${CMAKE_CURRENT_LIST_DIR}/chamada-server.service.in "${destination}/${name}" @ONLY)
    message(STATUS "Installing: ${destination}/${name}")
endfunction()

set(WHICH "")
set(OWN_SETTINGS "")
set(ARGUMENTS "")
set(STATE chamada)
write_unit(chamada-server.service)

set(WHICH " (port %i)")
set(OWN_SETTINGS "EnvironmentFile=-${CMAKE_INSTALL_FULL_SYSCONFDIR}/chamada/%i.env\n")
set(ARGUMENTS " --port %i --data %S/chamada/%i")
set(STATE "chamada chamada/%i")
write_unit(chamada-server@.service)

set(made chamada-server.service chamada-server@.service)
