#!/usr/bin/env python3
"""Adds a quarter or a year up again from the figures.csv of its months, without any of the program's own code.

    period.py OUTPUT PERIOD/rN WORD MONTH/rN...

WORD is what the period calls its own figures, such as 本季. Exits with 1 when a figure or a coverage differs.
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


output, word = Path(sys.argv[1]), sys.argv[3]
period = figures(output / sys.argv[2], word)
months = [figures(output / name, "本月") for name in sys.argv[4:]]
differences = 0
sums = 0
for key, found in period.items():
    monthly = key[2] == "本月"
    sums += monthly
    expected = added([month[key] for month in months]) if monthly else months[-1][key]
    if found != expected:
        differences += 1
        print(key, "is", found, "and should be", expected)
missing = months[-1].keys() - period.keys()
print(f"{sys.argv[2]}: {sums} sums and {len(period) - sums} figures of the last month, {differences} differences, {len(missing)} missing")
sys.exit(1 if differences or missing or not sums else 0)
