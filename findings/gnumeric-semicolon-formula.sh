#!/usr/bin/env bash
# SPDX-FileCopyrightText: Chamada contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Gnumeric's import of text that finds the separator by itself (Gnumeric_stf:stf_csvtab, and opening the file) does not
# find the semicolon of a short list, and where the first cell of a row is ="0042", the form that keeps zeros in Excel,
# the rest of that row is gone: not left in the one cell, as in a row without it, but lost, without a warning. With commas
# both columns arrive. Seen with Gnumeric 1.12.55 of Debian 12. Who writes semicolons for Excel therefore offers another
# file beside it.
#
# Converts the same list with semicolons and with commas, in a minimal Debian of its own. As root; fails if the names
# arrive from the first.
set -euo pipefail
cd "$(dirname "$0")/.."
source script/lib/debian.sh

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
readonly root=$work/bookworm

debian_base bookworm "$root" || { cat "$root.log" >&2; exit 2; }
cp /etc/resolv.conf "$root/etc/"
chroot "$root" sh -c 'apt-get update -q && DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends \
    gnumeric=1.12.55-1' >"$work/log" 2>&1 || { cat "$work/log" >&2; exit 2; }
printf '%s\n' 'Student ID;Name' '2023001;Ana' '"=""0042""";Bia' >"$root/semicolons.csv"
tr ';' , <"$root/semicolons.csv" >"$root/commas.csv"
for list in semicolons commas; do
    chroot "$root" ssconvert --import-type=Gnumeric_stf:stf_csvtab -T Gnumeric_stf:stf_csv "/$list.csv" "/$list.out.csv" \
        2>/dev/null
    echo "$list: $(paste -s -d '|' "$root/$list.out.csv")"
done | tee "$work/seen"
diff - "$work/seen" <<'END'
semicolons: "Student ID;Name"|2023001;Ana|0042
commas: "Student ID",Name|2023001,Ana|0042,Bia
END
