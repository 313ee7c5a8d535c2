#!/usr/bin/env bash
# SPDX-FileCopyrightText: Chamada contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# A connected QUdpSocket whose peer's port is closed gets ICMP "port unreachable". Reading it with receiveDatagram() of a
# fixed size emits errorOccurred: in Qt 6.4.2 (Debian 12) with ConnectionRefusedError (0), in Qt 6.8.2 (Debian 13) with
# UnknownSocketError (-1) and the text "Unknown error". The documentation names no difference. A program that tells a
# closed port from silence over UDP has to take both.
#
# Asks both Qts through PyQt, each in a minimal Debian of its own, on the loopback address. As root; fails if one answers
# otherwise.
set -euo pipefail
cd "$(dirname "$0")/.."
source script/lib/debian.sh

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# ask SUITE PACKAGE=VERSION
ask() {
    debian_base "$1" "$work/$1" || { cat "$work/$1.log" >&2; exit 2; }
    cp /etc/resolv.conf "$work/$1/etc/"
    chroot "$work/$1" sh -c 'apt-get update -q && DEBIAN_FRONTEND=noninteractive apt-get install -y -q \
        --no-install-recommends "$0"' "$2" >"$work/$1.log" 2>&1 || { cat "$work/$1.log" >&2; exit 2; }
    chroot "$work/$1" python3 -c '
from PyQt6.QtCore import QCoreApplication, QTimer, qVersion
from PyQt6.QtNetwork import QHostAddress, QUdpSocket
application, socket, errors = QCoreApplication([]), QUdpSocket(), []
closed = QUdpSocket()
closed.bind(QHostAddress("127.0.0.1"), 0)
port = closed.localPort()
closed.close()
socket.errorOccurred.connect(lambda error: (errors.append(f"{error.name} ({error.value})"), application.quit()))
socket.readyRead.connect(lambda: socket.receiveDatagram(65535))
socket.connected.connect(lambda: socket.write(b"x"))
socket.connectToHost(QHostAddress("127.0.0.1"), port)
QTimer.singleShot(5000, application.quit)
application.exec()
print(f"Qt {qVersion()}: {errors[0]}")'
}

{
    ask bookworm python3-pyqt6=6.4.2-1
    ask trixie python3-pyqt6=6.9.0-2
} | tee "$work/seen"
diff - "$work/seen" <<'END'
Qt 6.4.2: ConnectionRefusedError (0)
Qt 6.8.2: UnknownSocketError (-1)
END
