#!/usr/bin/env bash
# SPDX-FileCopyrightText: Chamada contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# With libxlsxwriter-dev of Debian 13 (1.2.1-1) installed and nothing else asked for, pkg-config does not find xlsxwriter:
# its xlsxwriter.pc requires zlib and minizip, whose packages the -dev package does not depend on, so every build that
# looks for the library this way stops until libminizip-dev (and zlib1g-dev, which that needs) is installed too. Debian
# 12's (1.1.4-2) file requires nothing.
#
# Asks pkg-config in a minimal Debian 13 of its own, before and after libminizip-dev. As root; fails if the first answer
# is another one.
set -euo pipefail
cd "$(dirname "$0")/.."
source script/lib/debian.sh

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
readonly root=$work/trixie

install() {
    chroot "$root" sh -c "DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends $*" \
        >>"$work/log" 2>&1 || { cat "$work/log" >&2; exit 2; }
}

debian_base trixie "$root" || { cat "$root.log" >&2; exit 2; }
cp /etc/resolv.conf "$root/etc/"
chroot "$root" apt-get update -q >"$work/log" 2>&1 || { cat "$work/log" >&2; exit 2; }
install libxlsxwriter-dev=1.2.1-1 pkg-config
{
    chroot "$root" pkg-config --print-errors --exists xlsxwriter 2>&1 || true
    install libminizip-dev
    chroot "$root" pkg-config --modversion xlsxwriter
} | tee "$work/seen"
diff - "$work/seen" <<'END'
Package zlib was not found in the pkg-config search path.
Perhaps you should add the directory containing `zlib.pc'
to the PKG_CONFIG_PATH environment variable
Package 'zlib', required by 'xlsxwriter', not found
Package 'minizip', required by 'xlsxwriter', not found
1.2.1
END
