#!/usr/bin/env bash
# SPDX-FileCopyrightText: Chamada contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# QAbstractEventDispatcher::remainingTime(id) of a timer that does not exist returns -1 by its documentation and in Qt
# 6.4.2 (Debian 12). In Qt 6.8.2 (Debian 13) it returns -2147483648: the duration that stands for "no such timer" is
# converted to an int. A timer that is due returns 0 in both. So a test of an event dispatcher must ask for "below zero".
#
# Asks both Qts through PyQt, each in a minimal Debian of its own. As root; fails if one answers otherwise.
set -euo pipefail
cd "$(dirname "$0")/.."
source script/lib/debian.sh

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# ask SUITE PACKAGE=VERSION...
ask() {
    local suite=$1
    shift
    debian_base "$suite" "$work/$suite" || { cat "$work/$suite.log" >&2; exit 2; }
    cp /etc/resolv.conf "$work/$suite/etc/"
    chroot "$work/$suite" sh -c 'apt-get update -q && DEBIAN_FRONTEND=noninteractive apt-get install -y -q \
        --no-install-recommends "$@"' sh "$@" >"$work/$suite.log" 2>&1 || { cat "$work/$suite.log" >&2; exit 2; }
    chroot "$work/$suite" env QT_NO_GLIB=1 python3 -c '
from PyQt6.QtCore import QAbstractEventDispatcher, QCoreApplication, QObject, QThread, qVersion
application = QCoreApplication([])
loop, owner = QAbstractEventDispatcher.instance(), QObject()
due = owner.startTimer(1)
QThread.msleep(20)
print(f"Qt {qVersion()}: due {loop.remainingTime(due)}, unknown {loop.remainingTime(987654)}")'
}

{
    ask bookworm python3-pyqt6=6.4.2-1
    ask trixie python3-pyqt6=6.9.0-2
} | tee "$work/seen"
diff - "$work/seen" <<'END'
Qt 6.4.2: due 0, unknown -1
Qt 6.8.2: due 0, unknown -2147483648
END
