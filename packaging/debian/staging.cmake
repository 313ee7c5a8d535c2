# SPDX-FileCopyrightText: Chamada contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# Run by CPack on what it is about to pack: Debian wants manual pages and changelogs compressed, a copyright file in each
# package, and programs without the names that only a debugger reads.
set(version ${CPACK_PACKAGE_VERSION}-${CPACK_DEBIAN_PACKAGE_RELEASE})
string(TIMESTAMP date "%a, %d %b %Y %H:%M:%S +0000" UTC)
set(maintainer ${CPACK_PACKAGE_CONTACT})
get_filename_component(root ${CMAKE_CURRENT_LIST_DIR}/../.. ABSOLUTE)

function(compress)
    execute_process(COMMAND gzip -9nf ${ARGV} COMMAND_ERROR_IS_FATAL ANY)
endfunction()

foreach(component ${CPACK_COMPONENTS_ALL})
    set(usr ${CPACK_TEMPORARY_INSTALL_DIRECTORY}/${component}/usr)
    set(doc ${usr}/share/doc/chamada-${component})
    file(COPY ${CMAKE_CURRENT_LIST_DIR}/copyright DESTINATION ${doc})
    configure_file(${CMAKE_CURRENT_LIST_DIR}/changelog.in ${doc}/changelog.Debian @ONLY)
    file(COPY_FILE ${root}/CHANGELOG.md ${doc}/changelog)
    file(GLOB_RECURSE pages ${usr}/share/man/*.1)
    compress(${doc}/changelog.Debian ${doc}/changelog ${pages})
    file(GLOB programs ${usr}/bin/*)
    execute_process(COMMAND strip --strip-unneeded --remove-section=.comment --remove-section=.note ${programs}
        COMMAND_ERROR_IS_FATAL ANY)
endforeach()
