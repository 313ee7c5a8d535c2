#!/usr/bin/env bash
# SPDX-FileCopyrightText: Chamada contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# On Debian 12 the package libqt6svg6 holds Qt's SVG library and its two plugins. On Debian 13 the plugins (an image
# format and an icon engine) are a package of their own, qt6-svg-plugins, on which the library does not depend. Without
# it a program that links QtSvg starts and draws with QSvgRenderer, but QPixmap and QIcon of an SVG file are null and
# style sheets leave out image: url(x.svg), all without a warning: check boxes lose their marks. A dependency on
# libqt6svg6 as dpkg-shlibdeps writes it is therefore not enough.
#
# Loads one SVG file through PyQt on Debian 13 (Qt 6.8.2), before and after the plugins are installed. As root; fails if
# the file is loaded without them.
set -euo pipefail
cd "$(dirname "$0")/.."
source script/lib/debian.sh

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
readonly root=$work/trixie

install_packages() {
    chroot "$root" sh -c 'apt-get update -q && DEBIAN_FRONTEND=noninteractive apt-get install -y -q \
        --no-install-recommends "$@"' sh "$@" >"$work/log" 2>&1 || { cat "$work/log" >&2; exit 2; }
}

load() {
    chroot "$root" env QT_QPA_PLATFORM=offscreen XDG_RUNTIME_DIR=/tmp python3 -c '
from PyQt6.QtGui import QImageReader, QPixmap
from PyQt6.QtSvg import QSvgRenderer
from PyQt6.QtWidgets import QApplication
application = QApplication([])
print("renderer:", QSvgRenderer("/mark.svg").isValid(), "pixmap:", not QPixmap("/mark.svg").isNull(),
      "format listed:", b"svg" in [bytes(f) for f in QImageReader.supportedImageFormats()])' 2>&1
}

debian_base trixie "$root" || { cat "$root.log" >&2; exit 2; }
cp /etc/resolv.conf "$root/etc/"
printf '<svg xmlns="http:%s" width="8" height="8"><path d="M0 0h8v8z"/></svg>' //www.w3.org/2000/svg >"$root/mark.svg"
{
    install_packages python3-pyqt6=6.9.0-2 python3-pyqt6.qtsvg=6.9.0-2
    echo "without: $(load)"
    install_packages qt6-svg-plugins=6.8.2-3
    echo "with: $(load)"
} | tee "$work/seen"
diff - "$work/seen" <<'END'
without: renderer: True pixmap: False format listed: False
with: renderer: True pixmap: True format listed: True
END
