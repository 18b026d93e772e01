#!/usr/bin/env python3
"""Recounts a released month from its deliveries, without any of the program's own code.

Opens the delivered workbooks and CSV files itself, adds up villages to townships, the county and the pilot group in
exact decimals, and compares every total with figures.csv, with the text of report.pdf and with summary.xlsx.

    recount.py WORKSPACE PERIOD REVISION [--without-corrections]

Exits with 1 and names each difference when something does not agree.
"""

import csv
import io
import re
import subprocess
import sys
import unicodedata
import zipfile
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from xml.etree import ElementTree

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
REL = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
PACKAGE = "{http://schemas.openxmlformats.org/package/2006/relationships}"
KEY = re.compile(r"[A-Z]\d\d\.(本月|累计|期末)$")
LABELS = ["表号", "表式版本", "报告期", "填报单位代码", "填报单位名称"]


def table(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def column_number(reference):
    letters = re.match(r"[A-Z]+", reference).group()
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number


def sheets(path):
    """The sheets of a workbook: name and {row: {column: text}}, stored values of formulas included."""
    with zipfile.ZipFile(path) as archive:
        assert archive.testzip() is None, path
        strings = []
        if "xl/sharedStrings.xml" in archive.namelist():
            for item in ElementTree.fromstring(archive.read("xl/sharedStrings.xml")).iter(MAIN + "si"):
                strings.append("".join(text.text or "" for text in item.iter(MAIN + "t")))
        targets = {}
        for relation in ElementTree.fromstring(archive.read("xl/_rels/workbook.xml.rels")).iter(PACKAGE + "Relationship"):
            targets[relation.get("Id")] = relation.get("Target")
        for sheet in ElementTree.fromstring(archive.read("xl/workbook.xml")).iter(MAIN + "sheet"):
            target = targets[sheet.get(REL + "id")]
            part = target.lstrip("/") if target.startswith("/") else "xl/" + target
            grid = {}
            for cell in ElementTree.fromstring(archive.read(part)).iter(MAIN + "c"):
                reference = cell.get("r")
                value = cell.find(MAIN + "v")
                if cell.get("t") == "s":
                    text = strings[int(value.text)]
                elif cell.get("t") == "inlineStr":
                    text = "".join(t.text or "" for t in cell.iter(MAIN + "t"))
                else:
                    text = value.text if value is not None and value.text else ""
                row = int(re.search(r"\d+", reference).group())
                grid.setdefault(row, {})[column_number(reference)] = text.strip()
            yield sheet.get("name"), grid


class Register:
    def __init__(self, templates):
        self.villages, self.names, self.township, self.pilot = [], {}, {}, set()
        for row in table(templates / "areas/villages.csv"):
            if row["kind"] != "village":
                continue
            self.villages.append(row["code"])
            self.names[row["code"]] = {row["name"], row["official_name"]}
            self.township[row["code"]] = row["township_code"]
            if "pilot" in row["groups"]:
                self.pilot.add(row["code"])
        self.townships = []
        for row in table(templates / "areas/townships.csv"):
            self.townships.append(row["code"])
            self.names[row["code"]] = {row["name"]}
            if "pilot" in row["groups"]:
                self.pilot.add(row["code"])
        for row in table(templates / "areas/departments.csv"):
            self.names[row["code"]] = {row["name"]}
        self.indicators = table(templates / "indicators/indicators.csv")


def read_form(grid):
    """Identity and cells of a form sheet; cells by key, or for a roster by unit."""
    identity = {}
    for row in grid.values():
        for column in sorted(row):
            if row[column] in LABELS and row[column] not in identity:
                rest = [row[c] for c in sorted(row) if c > column and row[c]]
                if rest:
                    identity[row[column]] = rest[0]
    for number in sorted(grid):
        header = grid[number]
        keys = {column: text for column, text in header.items() if KEY.match(text)}
        if keys:
            code_column = next(c for c, text in header.items() if text == "填报单位代码")
            name_column = next(c for c, text in header.items() if text == "填报单位名称")
            units = {}
            for below in sorted(n for n in grid if n > number):
                row = grid[below]
                if row.get(code_column):
                    cells = {key: row[c] for c, key in keys.items() if row.get(c)}
                    if cells:
                        units[row[code_column]] = (row.get(name_column, ""), cells)
            return identity, units
        if "代码" in header.values() and "指标名称" in header.values():
            code_column = next(c for c, text in header.items() if text == "代码")
            columns = {c: text for c, text in header.items() if text in ("本月", "累计", "期末")}
            cells = {}
            for below in sorted(n for n in grid if n > number):
                row = grid[below]
                if re.fullmatch(r"[A-Z]\d\d", row.get(code_column, "")):
                    for c, text in columns.items():
                        if row.get(c):
                            cells[row[code_column] + "." + text] = row[c]
            return identity, {identity.get("填报单位代码"): (identity.get("填报单位名称"), cells)}
    return identity, {}


def read_file(path):
    if path.suffix == ".xlsx":
        for _, grid in sheets(path):
            identity, units = read_form(grid)
            for code, (name, cells) in units.items():
                yield identity.get("报告期"), code, name, cells
    elif path.suffix == ".csv":
        for row in csv.DictReader(io.StringIO(path.read_bytes().decode("gb18030"))):
            cells = {key: text for key, text in row.items() if key and KEY.match(key) and text}
            yield row["报告期"], row["填报单位代码"], row["填报单位名称"], cells


def number(text):
    return {"是": Decimal(1), "否": Decimal(0)}.get(text) if text in ("是", "否") else Decimal(text)


def deliveries(folder, period, register, corrections):
    """What counts: one submission a unit, corrections over first deliveries, wrong identities left out."""
    counted = {}
    files = sorted(p for p in folder.rglob("*") if p.is_file())
    for path in sorted(files, key=lambda p: "更正" in p.parts):
        if "更正" in path.parts and not corrections:
            continue
        for stated, code, name, cells in read_file(path):
            if stated == period and code in register.names and name in register.names[code]:
                counted[code] = {key: number(text) for key, text in cells.items()}
    return counted


def totals(register, counted):
    county = "620521000000"
    for indicator in register.indicators:
        columns = ["本月", "累计"] if indicator["measure"] == "flow" else ["期末"]
        for column in columns:
            key = indicator["code"] + "." + column
            if indicator["form"] == "department":
                areas = {county: [indicator["department"]]}
            else:
                units = register.villages if indicator["form"] == "village" else register.townships
                areas = {county: units, "pilot": [unit for unit in units if unit in register.pilot]}
                for township in register.townships:
                    areas[township] = [u for u in units if u == township or register.township.get(u) == township]
            for area, members in areas.items():
                values = [counted[unit][key] for unit in members if key in counted.get(unit, {})]
                yield area, indicator["code"], column, sum(values, Decimal(0)), len(values), len(members)


def printed(value, decimals):
    return f"{value.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP):,}"


def main():
    workspace, period, revision = Path(sys.argv[1]), sys.argv[2], sys.argv[3]
    register = Register(workspace / "templates")
    counted = deliveries(workspace / "input" / period, period, register, "--without-corrections" not in sys.argv)
    release = workspace / "output" / period / revision
    differences, checked = [], 0

    released = {}
    for row in table(release / "figures.csv"):
        released[row["area_code"], row["indicator"], row["column"]] = row
    expected = list(totals(register, counted))
    for area, code, column, value, reported, members in expected:
        row = released.get((area, code, column))
        checked += 1
        if row is None:
            differences.append(f"figures.csv lacks {area} {code} {column}")
        elif (Decimal(row["value"] or -1), row["reported"], row["expected"]) != (value, str(reported), str(members)):
            differences.append(f"figures.csv {area} {code} {column}: {row['value']} {row['reported']}/{row['expected']},"
                               f" recounted {value} {reported}/{members}")

    decimals = {row["code"]: int(row["decimals"]) for row in register.indicators}
    text = subprocess.run(["pdftotext", "-layout", release / "report.pdf", "-"], check=True, capture_output=True)
    # the sign of a restated figure stands right behind it
    lines = unicodedata.normalize("NFKC", text.stdout.decode("utf-8")).replace("®", "").splitlines()
    county_rows = list(next(grid for name, grid in sheets(release / "summary.xlsx") if name == "县级").values())
    in_pdf = in_workbook = 0
    for area, code, column, value, _, _ in expected:
        if area != "620521000000":
            continue
        words = [line.split() for line in lines if re.match(r"\s*" + code + r"\b", line)]
        if any(printed(value, decimals[code]) in line for line in words):
            in_pdf += 1
        else:
            differences.append(f"report.pdf does not print {code} {column} {printed(value, decimals[code])}: {words}")
        row = next((row for row in county_rows if code in row.values()), {})
        numbers = [Decimal(v) for v in row.values() if re.fullmatch(r"-?\d+(\.\d+)?(E-?\d+)?", v)]
        if any(abs(n - value) < Decimal("1e-9") for n in numbers):
            in_workbook += 1
        else:
            differences.append(f"summary.xlsx does not hold {code} {column} {value}: {sorted(row.items())}")

    print(f"{period} {revision}: {len(counted)} submissions, {checked} totals recounted,"
          f" {in_pdf} county figures found in report.pdf and {in_workbook} in summary.xlsx,"
          f" {len(differences)} differences")
    for difference in differences[:20]:
        print("  " + difference)
    sys.exit(1 if differences or not checked else 0)


if __name__ == "__main__":
    main()
