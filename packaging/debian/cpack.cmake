# SPDX-FileCopyrightText: Chamada contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# One Debian package for each program; script/package makes them from the preset "package".
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME chamada)
set(CPACK_PACKAGE_CONTACT "Chamada contributors <contributors@chamada.app.br>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "") # each package has its own
set(CPACK_PACKAGING_INSTALL_PREFIX ${CMAKE_INSTALL_PREFIX})
set(CPACK_COMPONENTS_ALL server teacher student common)
set(CPACK_COMPONENTS_GROUPING IGNORE)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
    OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
set(CPACK_PRE_BUILD_SCRIPTS ${CMAKE_CURRENT_LIST_DIR}/staging.cmake)

set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_COMPRESSION_TYPE xz)
# Older than whatever Debian itself may make of this version.
set(CPACK_DEBIAN_PACKAGE_RELEASE 0chamada1)
set(CPACK_DEBIAN_PACKAGE_SECTION education)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)

# What shlibdeps cannot see: plugins that Qt loads while it runs, and the tool that makes the server's user.
set(CPACK_DEBIAN_SERVER_PACKAGE_NAME chamada-server)
set(CPACK_DEBIAN_SERVER_PACKAGE_DEPENDS "libqt6sql6-sqlite, systemd | systemd-standalone-sysusers")
set(CPACK_DEBIAN_SERVER_PACKAGE_RECOMMENDS chamada-common)
set(CPACK_DEBIAN_SERVER_PACKAGE_SUGGESTS "ufw | firewalld")
set(CPACK_DEBIAN_SERVER_PACKAGE_CONTROL_EXTRA
    ${CMAKE_CURRENT_LIST_DIR}/server/postinst
    ${CMAKE_CURRENT_LIST_DIR}/server/prerm
    ${CMAKE_CURRENT_LIST_DIR}/server/postrm
    ${CMAKE_CURRENT_LIST_DIR}/server/conffiles)
set(CPACK_DEBIAN_SERVER_DESCRIPTION "roll calls for classrooms and labs: the server
Takes the roll calls of a lab or a campus: a teacher's window starts and ends
a call, students' windows answer it, and the report goes to the teacher. What
it has acknowledged is on disk; when the teacher has the report, it erases the
call.
.
It runs as a systemd service with a user of its own.")

# The style's pictures are SVG files. Debian 13 has their plugins apart, Debian 12 within the library.
set(svg_plugins "qt6-svg-plugins | libqt6svg6 (<< 6.5)")
set(windows_recommend "chamada-common, fonts-dejavu-core, qt6-translations-l10n")
set(CPACK_DEBIAN_TEACHER_PACKAGE_NAME chamada-teacher)
set(CPACK_DEBIAN_TEACHER_PACKAGE_DEPENDS "libqt6sql6-sqlite, ${svg_plugins}")
set(CPACK_DEBIAN_TEACHER_PACKAGE_RECOMMENDS ${windows_recommend})
set(CPACK_DEBIAN_TEACHER_PACKAGE_SUGGESTS "chamada-server, qt6-wayland")
set(CPACK_DEBIAN_TEACHER_DESCRIPTION "roll calls for classrooms and labs: the teacher's window
Starts and ends roll calls, shows the students as they answer, and keeps the
reports in the teacher's own diary: frequencies, tables, printed sheets.
.
With --text it is a program for terminals and scripts.")

# The names of these two libraries change from one Debian to the next (libzip4 and libxlsxwriter4 of 12 are libzip5 and
# libxlsxwriter8 of 13), so the package brings those that it was built with.
set(CPACK_CHAMADA_PRIVATE_LIBRARIES ${libzip_LINK_LIBRARIES} ${xlsxwriter_LINK_LIBRARIES})
list(FILTER CPACK_CHAMADA_PRIVATE_LIBRARIES INCLUDE REGEX "/lib(zip|xlsxwriter)\\.so$")
set(CPACK_CHAMADA_PRIVATE_FOLDER lib/${CMAKE_LIBRARY_ARCHITECTURE}/chamada-teacher)
set_target_properties(chamada-teacher PROPERTIES INSTALL_RPATH "\$ORIGIN/../${CPACK_CHAMADA_PRIVATE_FOLDER}")

set(CPACK_DEBIAN_STUDENT_PACKAGE_NAME chamada-student)
set(CPACK_DEBIAN_STUDENT_PACKAGE_DEPENDS "${svg_plugins}")
set(CPACK_DEBIAN_STUDENT_PACKAGE_RECOMMENDS ${windows_recommend})
set(CPACK_DEBIAN_STUDENT_PACKAGE_SUGGESTS qt6-wayland)
set(CPACK_DEBIAN_STUDENT_DESCRIPTION "roll calls for classrooms and labs: the student's window
Answers a roll call, keeps the answer while the network is down, and keeps the
receipts that the server signs.
.
With --kiosk it stands at a lab's door for many students, with --text it is a
program for terminals and scripts.")

set(CPACK_DEBIAN_COMMON_PACKAGE_NAME chamada-common)
set(CPACK_DEBIAN_COMMON_DESCRIPTION "roll calls for classrooms and labs: guide and network check
The illustrated guide for students, teachers and technicians, and
chamada-netcheck, which tests the network between a computer and the server
and says what it means for a class.")

include(CPack)
