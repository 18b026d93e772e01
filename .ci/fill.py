#!/usr/bin/python3
"""Fills a blank village form in LibreOffice and saves it there, as a clerk would.

    fill.py BLANK.xlsx FILLED.xlsx

Writes 是 where the form asks for 是/否, the eight kinds of posts and their total, one council and head, and 1 for
everything else; each 累计 is last month's plus this month's, read from the columns beside.
"""

import sys
from pathlib import Path

from office import edit

ONE_EACH = {"G06", "G07", "G08", "G09", "G10", "G11", "G12", "G13"}


def fill(sheet):
    cursor = sheet.createCursor()
    cursor.gotoEndOfUsedArea(False)
    rows, columns = cursor.RangeAddress.EndRow + 1, cursor.RangeAddress.EndColumn + 1
    text = lambda row, column: sheet.getCellByPosition(column, row).String.strip()
    head = next(r for r in range(rows) if "指标名称" in [text(r, c) for c in range(columns)])
    place = {text(head, c): c for c in range(columns) if text(head, c)}
    filled = 0
    for row in range(head + 1, rows):
        code, unit = text(row, place["代码"]), text(row, place["计量单位"])
        if len(code) != 3 or not code[0].isalpha() or not code[1:].isdigit():
            continue
        number = 8 if code == "G05" else 1
        for column in ("本月", "累计", "期末"):
            cell = sheet.getCellByPosition(place[column], row)
            if cell.CellProtection.IsLocked:
                continue
            if unit == "是/否":
                cell.String = "是"
            elif column == "本月":
                cell.Value = 0
            elif column == "累计":
                cell.Value = sheet.getCellByPosition(place["上月累计"], row).Value
            elif code in ONE_EACH or code == "G05":
                cell.Value = number
            else:
                cell.Value = sheet.getCellByPosition(place["上月期末"], row).Value
            filled += 1
    return filled


def fill_document(document):
    print(f"{fill(document.Sheets.getByIndex(0))} cells filled")


edit(Path(sys.argv[1]).resolve(), Path(sys.argv[2]).resolve(), fill_document)
