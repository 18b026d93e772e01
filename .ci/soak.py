#!/usr/bin/env python3
"""Kills whole runs with -9 at random moments, runs them again, and compares what they end with.

    soak.py LAUNCHER WORKSPACE PERIOD KILLS [SEED]

WORKSPACE holds templates/ and input/ and no output/. The month is first run undisturbed; then, in copies, every run is
killed at a moment drawn from its whole length and run again, up to five times, and then completes; then a new copy is
taken, until so many kills have struck. At each end every released file must be, byte for byte, what the undisturbed run
released, the ledger must hold as much, nothing may be left in output/.staging, and one more run must find nothing to do.

Exits with 1, says which kill it was and keeps the workspace when anything differs.
"""

import hashlib
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

A_MONTH = 5  # kills, so that many begin from the start

COUNTED = ["delivery", "receipt", "reading", "submission", "cell", "revision_submission", "unit_status", "figure",
           "finding", "finding_cell", "run", "release"]


def released(workspace):
    """The hash of every file of every release."""
    files = sorted(path for path in (workspace / "output").glob("2*/r*/**/*") if path.is_file())
    return {str(path.relative_to(workspace)): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def rows(workspace):
    with sqlite3.connect(workspace / "output/ledger.db") as ledger:
        assert ledger.execute("pragma integrity_check").fetchone()[0] == "ok"
        return {name: ledger.execute(f"select count(*) from {name}").fetchone()[0] for name in COUNTED}


def stage(workspace):
    """The last step that the ledger knows to be complete."""
    ledger = workspace / "output/ledger.db"
    if not ledger.exists():
        return "before the ledger"
    try:
        with sqlite3.connect(ledger) as opened:
            row = opened.execute("select step_name from batch_step_execution where status = 'COMPLETED'"
                                 " order by step_execution_id desc").fetchone()
        return "after " + row[0] if row else "in the first step"
    except sqlite3.Error:
        return "while the ledger was made"


def stop(workspace, what, said):
    """Keeps what can be looked at, says where, and ends."""
    kept = tempfile.mkdtemp(prefix="soak-")
    shutil.copytree(workspace, Path(kept) / "workspace", copy_function=shutil.copy2)
    print(f"{what}; the workspace is kept in {kept}, the program said:")
    print(said)
    sys.exit(1)


def check(workspace, command, expected, kill):
    again = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    staging = workspace / "output/.staging"
    found = (released(workspace), rows(workspace), list(staging.iterdir()) if staging.is_dir() else [])
    if again.returncode != 0 or found != expected:
        stop(workspace, f"differs after kill {kill}: exit {again.returncode}, rows {found[1]}, staging {found[2]},"
             f" files {sorted(set(found[0].items()) ^ set(expected[0].items()))[:6]}", again.stdout)


def main():
    launcher, source, period, goal = sys.argv[1], Path(sys.argv[2]), sys.argv[3], int(sys.argv[4])
    draw = random.Random(int(sys.argv[5]) if len(sys.argv) > 5 else 1)
    where = Counter()
    with tempfile.TemporaryDirectory() as folder:
        reference = Path(folder) / "reference"
        shutil.copytree(source, reference, copy_function=shutil.copy2)
        command = [launcher, "run", period, "--home", str(reference)]
        began = time.monotonic()
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        length = time.monotonic() - began
        expected = (released(reference), rows(reference), [])
        kills = ends = 0
        while kills < goal:
            workspace = Path(folder) / f"copy{ends}"
            shutil.copytree(source, workspace, copy_function=shutil.copy2)
            command = [launcher, "run", period, "--home", str(workspace)]
            complete, struck = False, 0
            while not complete:
                with open(Path(folder) / "said", "w", encoding="utf-8") as said:
                    process = subprocess.Popen(command, stdout=said, stderr=subprocess.STDOUT)
                try:
                    complete = process.wait(draw.uniform(0, length) if kills < goal and struck < A_MONTH else None) == 0
                    if not complete:
                        stop(workspace, f"a run after kill {kills} ended with {process.returncode}",
                             (Path(folder) / "said").read_text(encoding="utf-8"))
                except subprocess.TimeoutExpired:
                    process.send_signal(signal.SIGKILL)
                    process.wait()
                    kills += 1
                    struck += 1
                    if kills % 100 == 0:
                        print(f"{kills} kills, {ends} months completed so far", flush=True)
                    where[stage(workspace)] += 1
            check(workspace, command, expected, kills)
            ends += 1
            shutil.rmtree(workspace)
    print(f"{kills} kills, {ends} months completed, each as if undisturbed")
    for place, count in where.most_common():
        print(f"  {count:4} {place}")


if __name__ == "__main__":
    main()
