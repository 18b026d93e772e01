#!/usr/bin/env python3
"""Kills a run with -9 while it reads, at several moments, and runs it again until it completes.

    kill.py LAUNCHER WORKSPACE PERIOD

Fails when a later run does not complete, or when no kill struck while deliveries were being read.
"""

import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path


def readings(ledger):
    if not ledger.exists():
        return 0
    try:
        with sqlite3.connect(f"file:{ledger}?mode=ro", uri=True, timeout=1) as database:
            return database.execute("select count(*) from reading").fetchone()[0]
    except sqlite3.Error:  # the table is not there yet
        return 0


def main():
    launcher, workspace, period = sys.argv[1], Path(sys.argv[2]), sys.argv[3]
    ledger = workspace / "output" / "ledger.db"
    command = [launcher, "run", period, "--home", str(workspace)]
    struck = []
    for goal in (1, 40, 120):
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        while process.poll() is None:
            if readings(ledger) >= goal:
                process.send_signal(signal.SIGKILL)
                process.wait()
                struck.append(readings(ledger))
                break
            time.sleep(0.002)
    deliveries = sqlite3.connect(ledger).execute("select count(*) from receipt").fetchone()[0]
    print(f"killed after {struck} of {deliveries} deliveries")
    result = subprocess.run(command)
    if result.returncode != 0 or not any(0 < count < deliveries for count in struck):
        sys.exit(1)


main()
