#!/usr/bin/python3
"""Changes the last digit of one figure of a village's form in LibreOffice, as a clerk who mistyped it would.

    digit.py FORM.xlsx CHANGED.xlsx INDICATOR COLUMN

Prints the figure before and after.
"""

import sys
from decimal import Decimal
from pathlib import Path

from office import edit


def change(document, indicator, column):
    sheet = document.Sheets.getByIndex(0)
    cursor = sheet.createCursor()
    cursor.gotoEndOfUsedArea(False)
    rows, columns = range(cursor.RangeAddress.EndRow + 1), range(cursor.RangeAddress.EndColumn + 1)
    text = lambda row, column: sheet.getCellByPosition(column, row).String.strip()
    head = next(row for row in rows if "指标名称" in [text(row, place) for place in columns])
    cells = [sheet.getCellByPosition(place, row)
             for row in rows if any(text(row, place) == indicator for place in columns)
             for place in columns if text(head, place) == column]
    assert len(cells) == 1, (indicator, column, len(cells))
    before = Decimal(repr(cells[0].Value)).normalize()
    digits = list(format(before, "f"))
    digits[-1] = str((int(digits[-1]) + 1) % 10)
    sheet.unprotect("")
    cells[0].Value = float("".join(digits))
    print(format(before, "f"), "".join(digits))


edit(
    Path(sys.argv[1]).resolve(),
    Path(sys.argv[2]).resolve(),
    lambda document: change(document, sys.argv[3], sys.argv[4]))
