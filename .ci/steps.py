#!/usr/bin/env python3
"""Tells how long the steps of a month's cold run take, and how much memory it needs at most.

    steps.py LAUNCHER WORKSPACE PERIOD [RUNS]

WORKSPACE holds templates/ and input/. Each run begins in a copy without output/, in a JVM of its own; of each step the
median is printed, in seconds.
"""

import resource
import shutil
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from datetime import datetime
from pathlib import Path


def moment(stored):
    return stored / 1000 if isinstance(stored, int) else datetime.fromisoformat(stored).timestamp()


def main():
    launcher, source, period = sys.argv[1], Path(sys.argv[2]), sys.argv[3]
    seconds = defaultdict(list)
    for _ in range(int(sys.argv[4]) if len(sys.argv) > 4 else 5):
        with tempfile.TemporaryDirectory() as folder:
            workspace = Path(folder)
            shutil.copytree(source / "templates", workspace / "templates")
            shutil.copytree(source / "input" / period, workspace / "input" / period, copy_function=shutil.copy2)
            began = time.monotonic()
            ended = subprocess.run([launcher, "run", period, "--home", folder], stdout=subprocess.DEVNULL).returncode
            if ended not in (0, 4):
                sys.exit(f"the run ended with {ended}")
            seconds["all, with the start of Java"].append(time.monotonic() - began)
            with sqlite3.connect(workspace / "output/ledger.db") as ledger:
                for name, start, end in ledger.execute(
                        "select step_name, start_time, end_time from batch_step_execution order by step_execution_id"):
                    seconds[name].append(moment(end) - moment(start))
    for name, values in seconds.items():
        print(f"{statistics.median(values):6.1f}  {name}")
    print(f"{resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024:6.0f}  MiB at most")


if __name__ == "__main__":
    main()
