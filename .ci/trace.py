#!/usr/bin/env python3
"""Follows every figure of figures.csv down to the archived originals, without any of the program's own code.

For each figure: the tree that `cunbao explain PERIOD --json` gives is walked to the units; each unit's original is taken
from the archive by its SHA-256, which is computed again; the named cell is opened and read; what stands there must be
the unit's figure, and the units' figures must add up to the released one.

    trace.py WORKSPACE PERIOD REVISION EXPLAINED.json

Exits with 1 and names each figure that cannot be followed.
"""

import csv
import hashlib
import io
import json
import re
import sys
from decimal import Decimal
from functools import lru_cache
from pathlib import Path

from recount import column_number, number, sheets, table


@lru_cache(maxsize=None)
def original(archived, sha256):
    """The cells of an archived original by sheet, row and column; of a CSV file, a sheet without name."""
    content = Path(archived).read_bytes()
    assert hashlib.sha256(content).hexdigest() == sha256, f"{archived} is not what was received"
    if content[:2] == b"PK":
        return dict(sheets(archived))
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            lines = csv.reader(io.StringIO(content.decode(encoding)))
            break
        except UnicodeDecodeError:
            continue
    return {"": {row: dict(enumerate((text.strip() for text in cells), 1)) for row, cells in enumerate(lines, 1)}}


def opened(source):
    grid = original(source["archived"], source["sha256"])[source["sheet"]]
    row = int(re.search(r"\d+$", source["cell"]).group())
    return number(grid[row][column_number(source["cell"])])


def leaves(node):
    return [leaf for part in node["parts"] for leaf in leaves(part)] if "parts" in node else [node]


def follow(node, row, differences, cells):
    """Adds up what stands in the originals below a figure, and compares it with the released one."""
    where = f"{row['area_code']} {row['indicator']} {row['column']}"
    found = []
    for leaf in leaves(node):
        if leaf["status"] == "reported":
            value = opened(leaf["source"])
            cells.add((leaf["source"]["sha256"], leaf["source"]["sheet"], leaf["source"]["cell"]))
            found.append(value)
            if value != Decimal(leaf["value"]):
                differences.append(f"{where}: {leaf['source']['file']} {leaf['source']['cell']} holds {value}")
    if row["value"]:
        if sum(found, Decimal(0)) != Decimal(row["value"]) or len(found) != int(row["reported"]):
            differences.append(f"{where}: released {row['value']} of {row['reported']}, found {sum(found)} of {len(found)}")
    elif found:
        differences.append(f"{where}: nothing released, found {found}")


def index(node, indicator, column, nodes):
    nodes[node["area"], indicator, column] = node
    for part in node.get("parts", []):
        if (part["area"], indicator, column) not in nodes:
            index(part, indicator, column, nodes)


def main():
    workspace, period, revision, explained = Path(sys.argv[1]), sys.argv[2], sys.argv[3], sys.argv[4]
    nodes = {}
    for figure in json.load(open(explained, encoding="utf-8"))["figures"]:
        index(figure["figure"], figure["indicator"], figure["column"], nodes)
    differences, cells, figures = [], set(), 0
    for row in table(workspace / "output" / period / revision / "figures.csv"):
        figures += 1
        node = nodes.get((row["area_code"], row["indicator"], row["column"]))
        if node is None:
            differences.append(f"{row['area_code']} {row['indicator']} {row['column']} is not explained")
        else:
            follow(node, row, differences, cells)
    print(f"{period} {revision}: {figures} figures followed to {len(cells)} cells, {len(differences)} differences")
    for difference in differences[:20]:
        print("  " + difference)
    sys.exit(1 if differences or not figures or not cells else 0)


main()
