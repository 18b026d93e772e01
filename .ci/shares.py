#!/usr/bin/env python3
"""Tells where the time of a benchmark went, from what the flight recorder saw.

    shares.py PROFILE.jfr

Each sample belongs to the first of the groups below that its stack touches. Needs the JDK's own `jfr`.
"""

import json
import subprocess
import sys
from collections import Counter

GROUPS = [
    ("inflating", ["java/util/zip/Inflater."]),
    ("opening and reading files", ["sun/nio/"]),
    ("Aalto: tokens, names, attributes", ["com/fasterxml/aalto/"]),
    ("which element and attribute it is, budgets of time and text",
     ["parse/file/Xml.", "parse/file/Room.", "parse/file/Deadline."]),
    ("rows and cells: addresses in order and in range, types, texts, styles",
     [f"parse/file/{name}." for name in (
         "XlsxSheet", "XlsxCell", "Address", "Index", "Cell", "XlsxText", "XlsxStrings", "XlsxStyles", "NumberFormat")]),
]


def group(stack):
    # up to the first method of ours: what is above it works for that one
    ours = next((place for place, call in enumerate(stack) if "org/cunbao/" in call), len(stack))
    return next((name for name, parts in GROUPS if any(part in call for part in parts for call in stack[:ours + 1])),
                "everything else")


def main():
    printed = subprocess.run(
        ["jfr", "print", "--json", "--stack-depth", "64", "--events", "jdk.ExecutionSample,jdk.NativeMethodSample", sys.argv[1]],
        capture_output=True, check=True).stdout
    shares = Counter()
    for event in json.loads(printed)["recording"]["events"]:
        stack = [f"{frame['method']['type']['name']}.{frame['method']['name']}"
                 for frame in event["values"]["stackTrace"]["frames"]]
        if any("ReadingBenchmark.ours" in call for call in stack):
            shares[group(stack)] += 1
    for name, count in shares.most_common():
        print(f"{100 * count / shares.total():5.1f} %  {name}")


if __name__ == "__main__":
    main()
