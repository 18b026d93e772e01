#!/usr/bin/python3
"""Corrects a return in LibreOffice, as a clerk would.

    return.py RETURNED.xlsx CORRECTED.xlsx ADDRESS TEXT

Checks that the first sheet explains the return, that the cell at ADDRESS on the second sheet carries our comment and a
colour, writes TEXT into it and saves the workbook.
"""

import subprocess
import sys
import tempfile
import time
from pathlib import Path

import uno
from com.sun.star.beans import PropertyValue

PORT = 20022


def connect():
    resolver = uno.getComponentContext().ServiceManager.createInstance("com.sun.star.bridge.UnoUrlResolver")
    for _ in range(120):
        try:
            return resolver.resolve(f"uno:socket,host=127.0.0.1,port={PORT};urp;StarOffice.ComponentContext")
        except Exception:  # not listening yet
            time.sleep(0.5)
    raise SystemExit("LibreOffice did not start")


def option(name, value):
    prop = PropertyValue()
    prop.Name, prop.Value = name, value
    return prop


def correct(document, address, text):
    first, form = document.Sheets.getByIndex(0), document.Sheets.getByIndex(1)
    assert first.Name == "退回说明", first.Name
    title = first.getCellByPosition(0, 0).String
    assert title.startswith("退回说明"), title
    cell = form.getCellRangeByName(address)
    notes = [note for note in form.Annotations if note.Position == cell.CellAddress]
    assert len(notes) == 1 and notes[0].String.startswith("村报："), [note.String for note in notes]
    assert cell.CellBackColor not in (-1, 0xFFFFFF), cell.CellBackColor
    print(f"{form.Name} {address}: {notes[0].String.splitlines()[0]}")
    form.unprotect("")
    cell.String = text


def main():
    source, target = Path(sys.argv[1]).resolve(), Path(sys.argv[2]).resolve()
    with tempfile.TemporaryDirectory() as profile:
        office = subprocess.Popen([
            "soffice", "--headless", "--norestore", f"-env:UserInstallation=file://{profile}",
            f"--accept=socket,host=127.0.0.1,port={PORT};urp;"])
        try:
            context = connect()
            desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
            document = desktop.loadComponentFromURL(source.as_uri(), "_blank", 0, (option("Hidden", True),))
            try:
                correct(document, sys.argv[3], sys.argv[4])
                document.storeToURL(target.as_uri(), (option("FilterName", "Calc MS Excel 2007 XML"),))
            finally:
                document.close(True)
                desktop.terminate()
        finally:
            office.wait(timeout=60)


main()
