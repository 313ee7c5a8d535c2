# SPDX-FileCopyrightText: Chamada contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Stores a spreadsheet in LibreOffice's formats, two of them encrypted (script/make-sheets).

Usage: convertsheets.py PIPE FILE FOLDER      PIPE: the name that soffice was told to accept
"""
import pathlib
import sys
import time

import uno
from com.sun.star.beans import NamedValue, PropertyValue
from com.sun.star.connection import NoConnectException

EXCEL, OPENDOCUMENT = "Calc MS Excel 2007 XML", "calc8"


def connect(pipe):
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(900):
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except NoConnectException:
            time.sleep(1)
    sys.exit("convertsheets: LibreOffice did not start")


def properties(**values):
    return tuple(PropertyValue(name, 0, value, 0) for name, value in values.items())


def main():
    pipe, source, folder = sys.argv[1], pathlib.Path(sys.argv[2]).resolve(), pathlib.Path(sys.argv[3]).resolve()
    context = connect(pipe)
    desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
    document = desktop.loadComponentFromURL(source.as_uri(), "_blank", 0, properties(Hidden=True))
    # For .xlsx LibreOffice takes no property Password: it would store the file as it is.
    secret = uno.Any("[]com.sun.star.beans.NamedValue",
                     (NamedValue("CryptoType", "Standard"), NamedValue("OOXPassword", "segredo")))
    for name, values in (("libreoffice.xlsx", {"FilterName": EXCEL}),
                         ("libreoffice.ods", {"FilterName": OPENDOCUMENT}),
                         ("libreoffice.xls", {"FilterName": "MS Excel 97"}),
                         ("libreoffice.html", {"FilterName": "HTML (StarCalc)"}),
                         ("encrypted.xlsx", {"FilterName": EXCEL, "EncryptionData": secret}),
                         ("encrypted.ods", {"FilterName": OPENDOCUMENT, "Password": "segredo"})):
        document.storeToURL((folder / name).as_uri(), properties(**values))
    document.close(True)
    desktop.terminate()


if __name__ == "__main__":
    main()
