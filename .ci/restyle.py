#!/usr/bin/python3
"""Changes the workbook's template in LibreOffice and saves it there, as an office would.

    restyle.py TEMPLATE.xlsx CHANGED.xlsx

Moves a column of the county's sheet and one of the villages' to the left, gives one another heading and another width.
"""

import sys
from pathlib import Path

from office import edit

WIDTH = 6000  # hundredths of a millimetre


def place(sheet, text):
    cursor = sheet.createCursor()
    cursor.gotoEndOfUsedArea(False)
    end = cursor.RangeAddress
    for row in range(end.EndRow + 1):
        for column in range(end.EndColumn + 1):
            if sheet.getCellByPosition(column, row).String == text:
                return column, row
    raise SystemExit(f"{sheet.Name} does not show {text}")


def move(sheet, text, before, first):
    """Cuts the column that shows a text, from a row on, and puts it in before the one that shows another."""
    to, row = place(sheet, before)
    sheet.Columns.insertByIndex(to, 1)
    column, row = place(sheet, text)
    width = sheet.Columns.getByIndex(column).Width
    sheet.moveRange(
        sheet.getCellByPosition(to, first).CellAddress,
        sheet.getCellRangeByPosition(column, first, column, row).RangeAddress)
    sheet.Columns.getByIndex(to).Width = width
    sheet.Columns.removeByIndex(column, 1)


def restyle(document):
    county, villages = document.Sheets.getByName("县级"), document.Sheets.getByName("村级")
    move(county, "${县级.累计期末}", "${县级.本月}", 2)
    move(villages, "${村.A13.期末}", "${村.A01.本月}", 2)
    column, row = place(county, "累计/期末")
    county.getCellByPosition(column, row).String = "到本月为止"
    county.Columns.getByIndex(place(county, "${县级.指标}")[0]).Width = WIDTH


edit(Path(sys.argv[1]).resolve(), Path(sys.argv[2]).resolve(), restyle, hidden=False)
