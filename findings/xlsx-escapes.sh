#!/usr/bin/env bash
# SPDX-FileCopyrightText: Chamada contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Text in an .xlsx file has _x000D_ for the character U+000D and _x00E3_ for ã, and _x005F_ for an underscore that begins
# such text (ISO 29500-1, 22.9.2.19, ST_Xstring). Excel writes the carriage returns of pasted lists so. openpyxl decodes
# nothing of it, but removes "x005F_" from shared strings; Gnumeric decodes nothing at all, not even _x005F_. Neither
# protects such text when it writes: "A_x00E3_B" of openpyxl comes out of Excel as "AãB". Seen with openpyxl 3.0.9 and
# Gnumeric 1.12.55 of Debian 12. So "_x000D_" in a name that has passed through one of them is a line break.
#
# Reads three strings with both, one protected, two escaped, in a minimal Debian of its own, and shows what openpyxl
# writes. As root; fails if one reads or writes otherwise.
set -euo pipefail
cd "$(dirname "$0")/.."
source script/lib/debian.sh

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
readonly root=$work/bookworm

debian_base bookworm "$root" || { cat "$root.log" >&2; exit 2; }
cp /etc/resolv.conf "$root/etc/"
chroot "$root" sh -c 'apt-get update -q && DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends \
    gnumeric=1.12.55-1 python3-openpyxl=3.0.9-1 python3-xlsxwriter=3.0.2-2' >"$work/log" 2>&1 ||
    { cat "$work/log" >&2; exit 2; }
cat >"$root/make.py" <<'END'
import zipfile

import xlsxwriter

book = xlsxwriter.Workbook("/protected.xlsx")
sheet = book.add_worksheet()
sheet.write_column(0, 0, ["A_x000D_B", "1_x000D_2", "1_x00E3_2"])
book.close()
with zipfile.ZipFile("/protected.xlsx") as source, zipfile.ZipFile("/escaped.xlsx", "w") as escaped:
    for name in source.namelist():
        escaped.writestr(name, source.read(name).replace(b"1_x005F_", b"1_"))
END
cat >"$root/read.py" <<'END'
import zipfile

import openpyxl

for row in openpyxl.load_workbook("/escaped.xlsx").active.iter_rows(values_only=True):
    print("openpyxl reads", row[0])
book = openpyxl.Workbook()
book.active["A1"] = "A_x00E3_B"
book.save("/openpyxl.xlsx")
print("openpyxl writes", zipfile.ZipFile("/openpyxl.xlsx").read("xl/worksheets/sheet1.xml").split(b"<t>")[1][:9].decode())
END
chroot "$root" python3 /make.py
{
    chroot "$root" python3 /read.py
    chroot "$root" ssconvert -T Gnumeric_stf:stf_csv /escaped.xlsx fd://1 2>/dev/null | sed 's/^/Gnumeric reads /'
} | tee "$work/seen"
diff - "$work/seen" <<'END'
openpyxl reads A_x000D_B
openpyxl reads 1_x000D_2
openpyxl reads 1_x00E3_2
openpyxl writes A_x00E3_B
Gnumeric reads A_x005F_x000D_B
Gnumeric reads 1_x000D_2
Gnumeric reads 1_x00E3_2
END
