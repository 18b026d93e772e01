#!/usr/bin/env python3
"""Adds a quarter or a year up again from the figures.csv of its months, without any of the program's own code.

    period.py OUTPUT PERIOD/rN WORD MONTH/rN...

WORD is what the period calls its own figures, such as 本季. A code such as 620521101003-202104 is the row for what that
village reported before a change in that month; its own row begins with that month. Villages that merged are not followed.
Exits with 1 when a figure or a coverage differs.
"""

import csv
import sys
from decimal import Decimal
from pathlib import Path


def figures(path, word):
    """By area, indicator and column: the number (None when there is none), reported and expected units."""
    with open(path / "figures.csv", encoding="utf-8-sig", newline="") as file:
        return {
            (row["area_code"], row["indicator"], "本月" if row["column"] == word else row["column"]): (
                Decimal(row["value"]) if row["value"] else None,
                int(row["reported"]),
                int(row["expected"]),
            )
            for row in csv.DictReader(file)
        }


def added(parts):
    numbers = [number for number, _, _ in parts if number is not None]
    return (
        sum(numbers) if numbers else None,
        sum(reported for _, reported, _ in parts),
        sum(expected for _, _, expected in parts),
    )


def since(code):
    """The month of the change that an area's code names; empty when it names none."""
    month = code.partition("-")[2]
    return month and f"{month[:4]}-{month[4:]}"


output, word = Path(sys.argv[1]), sys.argv[3]
period = figures(output / sys.argv[2], word)
names = sys.argv[4:]
months = [figures(output / name, "本月") for name in names]
begun = {code.partition("-")[0]: since(code) for code, _, _ in period if since(code)}
ended = {code for code, _, _ in period if since(code) or not any(key[0] == code for key in months[-1])}
differences = 0
sums = 0
for key, found in period.items():
    monthly = key[2] == "本月"
    sums += monthly
    before, own = since(key[0]), (key[0].partition("-")[0], *key[1:])
    counted = [
        month[own]
        for name, month in zip(names, months)
        if own in month and (name < before if before else name >= begun.get(key[0], ""))
    ]
    expected = added(counted if monthly else [] if key[0] in ended else [months[-1][key]])
    if found != expected:
        differences += 1
        print(key, "is", found, "and should be", expected)
missing = months[-1].keys() - period.keys()
print(
    f"{sys.argv[2]}: {sums} sums and {len(period) - sums} figures of the last month, {differences} differences, {len(missing)} missing"
    + (f", {len(ended)} villages of before a change" if ended else "")
)
sys.exit(1 if differences or missing or not sums else 0)
