#!/usr/bin/env python3
"""Compares two revisions of a month between which one figure of one village changed.

    changed.py OUTPUT PERIOD OLD NEW VILLAGE INDICATOR COLUMN BEFORE AFTER DIFF.json

In figures.csv the row of that figure, those of the village's township and of the county, and those of the groups of
villages that it belongs to must differ by just that much, and no other row or field may differ at all; the answer of
`cunbao diff --json` must list the same figures. Exits with 1 otherwise.
"""

import csv
import json
import sys
from decimal import Decimal
from pathlib import Path

KEY = ["level", "area_code", "indicator", "column"]


def rows(release):
    with open(release / "figures.csv", encoding="utf-8-sig", newline="") as file:
        return {tuple(row[name] for name in KEY): row for row in csv.DictReader(file)}


def main():
    output, period, old, new, village, indicator, column, before, after, answer = sys.argv[1:]
    was, now = (rows(Path(output) / period / revision) for revision in (old, new))
    assert list(was) == list(now), "the revisions have other rows"
    differing = {key for key in was if was[key] != now[key]}
    step = Decimal(after) - Decimal(before)
    for key in sorted(differing):
        fields = [name for name in was[key] if was[key][name] != now[key][name]]
        assert fields == ["value"], (key, fields)
        assert Decimal(now[key]["value"]) - Decimal(was[key]["value"]) == step, (key, was[key], now[key])
    assert {key[2:] for key in differing} == {(indicator, column)}, differing
    areas = {key[1] for key in differing}
    above = {village, village[:9] + "000", village[:6] + "000000"}
    others = {area for area in areas - above if area.isdigit() and len(area) == 12}
    assert above <= areas and not others, areas
    listed = {(one["area"], one["indicator"], one["column"])
              for one in json.loads(Path(answer).read_text(encoding="utf-8"))["figures"]}
    assert listed == {key[1:] for key in differing}, listed
    print(f"{before} became {after}: {len(differing)} of {len(was)} figures differ, those of {sorted(areas)}")


if __name__ == "__main__":
    main()
