#!/usr/bin/env bash
# SPDX-FileCopyrightText: Chamada contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Gnumeric does not write into an .xlsx file that a sheet is hidden: whoever opens the file sees the sheet, which may
# hold marks or addresses. Into .ods it writes it. Seen with Gnumeric 1.12.55 of Debian 12. A program that leaves hidden
# sheets out of what it offers therefore cannot rely on the mark.
#
# Hides a sheet with XlsxWriter and converts the file with ssconvert, in a minimal Debian of its own. As root; fails if
# the sheet is still hidden in the .xlsx file, or is not in the .ods file.
set -euo pipefail
cd "$(dirname "$0")/.."
source script/lib/debian.sh

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
readonly root=$work/bookworm

debian_base bookworm "$root" || { cat "$root.log" >&2; exit 2; }
cp /etc/resolv.conf "$root/etc/"
chroot "$root" sh -c 'apt-get update -q && DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends \
    gnumeric=1.12.55-1 python3-xlsxwriter=3.0.2-2 unzip' >"$work/log" 2>&1 || { cat "$work/log" >&2; exit 2; }
chroot "$root" python3 -c '
import xlsxwriter
book = xlsxwriter.Workbook("/list.xlsx")
book.add_worksheet("Shown")
book.add_worksheet("Hidden").hide()
book.close()'
chroot "$root" ssconvert -T Gnumeric_Excel:xlsx2 /list.xlsx /converted.xlsx 2>/dev/null
chroot "$root" ssconvert -T Gnumeric_OpenCalc:odf /list.xlsx /converted.ods 2>/dev/null
{
    echo "XlsxWriter's .xlsx: $(chroot "$root" unzip -p /list.xlsx xl/workbook.xml | grep -c 'state="hidden"')"
    echo "Gnumeric's .xlsx: $(chroot "$root" unzip -p /converted.xlsx xl/workbook.xml | grep -c 'state="hidden"')"
    echo "Gnumeric's .ods: $(chroot "$root" unzip -p /converted.ods content.xml | grep -c 'table:display="false"')"
} | tee "$work/seen"
diff - "$work/seen" <<'END'
XlsxWriter's .xlsx: 1
Gnumeric's .xlsx: 0
Gnumeric's .ods: 1
END
