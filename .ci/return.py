#!/usr/bin/python3
"""Corrects a return in LibreOffice, as a clerk would.

    return.py RETURNED.xlsx CORRECTED.xlsx ADDRESS TEXT

Checks that the first sheet explains the return, that the cell at ADDRESS on the second sheet carries our comment and a
colour, writes TEXT into it and saves the workbook.
"""

import sys
from pathlib import Path

from office import edit


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


edit(
    Path(sys.argv[1]).resolve(),
    Path(sys.argv[2]).resolve(),
    lambda document: correct(document, sys.argv[3], sys.argv[4]))
