# SPDX-FileCopyrightText: Chamada contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# Run by CPack on what it is about to pack: Debian wants manual pages and changelogs compressed, a copyright file in each
# package, and programs without the names that only a debugger reads.
set(version ${CPACK_PACKAGE_VERSION}-${CPACK_DEBIAN_PACKAGE_RELEASE})
string(TIMESTAMP date "%a, %d %b %Y %H:%M:%S +0000" UTC)
set(maintainer ${CPACK_PACKAGE_CONTACT})
get_filename_component(root ${CMAKE_CURRENT_LIST_DIR}/../.. ABSOLUTE)

# Copies a shared library under the name that programs look for.
function(copy_library library folder)
    execute_process(COMMAND objdump -p ${library} OUTPUT_VARIABLE headers COMMAND_ERROR_IS_FATAL ANY)
    string(REGEX MATCH "SONAME +([^\n]+)" found "${headers}")
    file(REAL_PATH ${library} file)
    file(MAKE_DIRECTORY ${folder})
    file(COPY_FILE ${file} ${folder}/${CMAKE_MATCH_1})
    execute_process(COMMAND strip --strip-unneeded ${folder}/${CMAKE_MATCH_1} COMMAND_ERROR_IS_FATAL ANY)
endfunction()

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

foreach(library ${CPACK_CHAMADA_PRIVATE_LIBRARIES})
    set(usr ${CPACK_TEMPORARY_INSTALL_DIRECTORY}/teacher/usr)
    copy_library(${library} ${usr}/${CPACK_CHAMADA_PRIVATE_FOLDER})
    cmake_path(GET library STEM name)
    file(COPY_FILE /usr/share/doc/${name}-dev/copyright ${usr}/share/doc/chamada-teacher/copyright.${name})
endforeach()
