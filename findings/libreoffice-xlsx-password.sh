#!/usr/bin/env bash
# SPDX-FileCopyrightText: Chamada contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# LibreOffice's storeToURL() encrypts an .ods file if it is given the property Password. For .xlsx it ignores the property
# and stores the file in plain text, without an error; encryption needs the property EncryptionData there, with
# CryptoType and OOXPassword. The API's page names Password for every format. Seen with LibreOffice 7.4.7 of Debian 12.
# Whoever protects exported lists by a script has to look at the file.
#
# Stores one sheet both ways, in a minimal Debian of its own. As root; fails if the .xlsx file is encrypted.
set -euo pipefail
cd "$(dirname "$0")/.."
source script/lib/debian.sh

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
readonly root=$work/bookworm

debian_base bookworm "$root" || { cat "$root.log" >&2; exit 2; }
cp /etc/resolv.conf "$root/etc/"
chroot "$root" sh -c 'apt-get update -q && DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends \
    "libreoffice-calc=4:7.4.7*" python3-uno' >"$work/log" 2>&1 || { cat "$work/log" >&2; exit 2; }
cat >"$root/store.py" <<'END'
import subprocess
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException

office = subprocess.Popen(["soffice", "--headless", "--norestore", "--accept=pipe,name=store;urp"],
                          stderr=subprocess.DEVNULL)
local = uno.getComponentContext()
resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
for _ in range(600):
    try:
        context = resolver.resolve("uno:pipe,name=store;urp;StarOffice.ComponentContext")
        break
    except NoConnectException:
        time.sleep(1)
desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
sheet = desktop.loadComponentFromURL("private:factory/scalc", "_blank", 0, (PropertyValue("Hidden", 0, True, 0),))
sheet.Sheets[0].getCellRangeByName("A1").String = "secret"
for extension, form in (("ods", "calc8"), ("xlsx", "Calc MS Excel 2007 XML")):
    sheet.storeToURL(f"file:///list.{extension}",
                     (PropertyValue("FilterName", 0, form, 0), PropertyValue("Password", 0, "word", 0)))
sheet.close(True)
desktop.terminate()
office.wait()
END
chroot "$root" env HOME=/root python3 /store.py
for extension in ods xlsx; do
    echo "$extension: $(chroot "$root" python3 -c "
import zipfile
try:
    archive = zipfile.ZipFile('/list.$extension')
    print(any(b'secret' in archive.read(name) for name in archive.namelist()))
except zipfile.BadZipFile:
    print(False)")"
done | tee "$work/seen"
diff - "$work/seen" <<'END'
ods: False
xlsx: True
END
