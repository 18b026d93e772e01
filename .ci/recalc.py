#!/usr/bin/python3
"""Lets LibreOffice compute every formula of a finished workbook again, and compares.

    recalc.py SUMMARY.xlsx [SHEET!CELL=TEXT ...]

The results that the program stored must come out again, number by number and mark by mark; cells named behind the file
must show these texts.
"""

import sys
from pathlib import Path

from office import look

FORMULAS = 16  # com.sun.star.sheet.CellFlags.FORMULA


def results(document):
    """What the formulas show, each with its sheet and its cell, from 0."""
    for sheet in document.Sheets:
        for area in sheet.queryContentCells(FORMULAS).RangeAddresses:
            cells = sheet.getCellRangeByPosition(area.StartColumn, area.StartRow, area.EndColumn, area.EndRow)
            for row, shown in enumerate(cells.DataArray, area.StartRow):
                for column, one in enumerate(shown, area.StartColumn):
                    yield sheet.Name, column, row, one


def compare(document, wanted):
    before = list(results(document))
    document.calculateAll()
    after = list(results(document))
    differing = [(old, new) for old, new in zip(before, after, strict=True) if old != new or old[3] in ("", None)]
    for old, new in differing:
        print(f"{old[0]} column {old[1] + 1} row {old[2] + 1}: {old[3]} stored, {new[3]} computed")
    print(f"{len(before)} formulas computed again, {len(differing)} differ")
    for text in wanted:
        place, said = text.split("=", 1)
        sheet, address = place.split("!")
        there = document.Sheets.getByName(sheet).getCellRangeByName(address).String
        assert there == said, f"{place} shows {there} instead of {said}"
    assert before and not differing


look(Path(sys.argv[1]).resolve(), lambda document: compare(document, sys.argv[2:]))
