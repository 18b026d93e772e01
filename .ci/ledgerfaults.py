#!/usr/bin/env python3
"""Lets single writes of SQLite to the ledger fail, or kills the program at them, and runs the month again.

    ledgerfaults.py LAUNCHER WORKSPACE PERIOD [STEP]

WORKSPACE holds templates/ and input/ and no output/. The month is first run undisturbed, counting the calls by which the
ledger and its journals are written, forced and cut; then, for every STEP-th of them (1 unless given), a copy is run in
which that call fails with ENOSPC, fails with EIO, fails with EIO as do all that follow, or is the last before kill -9, in
turn. A failed run must end with 6 and say so in Chinese without a trace; every next run must end as the undisturbed one.
Needs strace, which needs the permission to trace.

Exits with 1 and says which call it was when anything differs.
"""

import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from soak import released, rows

CALLS = ["pwrite64", "fdatasync", "fsync", "ftruncate"]
MANNERS = ["error=ENOSPC:when={k}", "error=EIO:when={k}", "error=EIO:when={k}+", "signal=KILL:when={k}"]


def traced(command, ledger, *injections):
    paths = [argument for name in ("", "-wal", "-journal") for argument in ("-P", str(ledger) + name)]
    log = ledger.parent.parent / "trace.txt"
    trace = ["strace", "-f", "-qq", "-o", str(log), "-e", "trace=" + ",".join(CALLS), *paths]
    ended = subprocess.run(trace + list(injections) + command, capture_output=True, text=True)
    return ended, log.read_text(errors="replace")


def main():
    launcher, source, period = sys.argv[1], Path(sys.argv[2]), sys.argv[3]
    step = int(sys.argv[4]) if len(sys.argv) > 4 else 1
    with tempfile.TemporaryDirectory() as folder:
        def fresh(name):
            workspace = Path(folder) / name
            shutil.copytree(source, workspace, copy_function=shutil.copy2)
            return workspace, [launcher, "run", period, "--home", str(workspace)], workspace / "output/ledger.db"

        workspace, command, ledger = fresh("reference")
        ended, log = traced(command, ledger)
        if ended.returncode != 0:
            sys.exit(f"the undisturbed run ended with {ended.returncode}: {ended.stderr}")
        expected = (released(workspace), rows(workspace))
        # strace counts the calls of each thread by themselves
        counts = {}
        for thread, call in re.findall(r"^(\d+) +(\w+)\(", log, re.MULTILINE):
            counts[call, thread] = counts.get((call, thread), 0) + 1
        tries = [(call, k) for call in CALLS
                 for k in range(1, 1 + max([n for (name, _), n in counts.items() if name == call], default=0))]
        failed = killed = 0
        for number, (call, k) in enumerate(tries[::step]):
            manner = MANNERS[number % len(MANNERS)].format(k=k)
            workspace, command, ledger = fresh(f"copy{number}")
            ended, _ = traced(command, ledger, "-e", f"inject={call}:{manner}")
            said = ended.stdout + ended.stderr
            wrong = []
            if "signal" in manner:
                killed += ended.returncode != 0
            elif ended.returncode != 0:
                failed += 1
                if ended.returncode != 6 or not re.search("账本|磁盘", said) or re.search(r"Exception|\tat ", said):
                    wrong.append(f"exit {ended.returncode}: {said}")
            again = subprocess.run(command, capture_output=True, text=True)
            if again.returncode != 0:
                wrong.append(f"the next run ended with {again.returncode}: {again.stderr}")
            elif (released(workspace), rows(workspace)) != expected:
                wrong.append(f"the next run ended otherwise: {rows(workspace)}")
            if wrong:
                sys.exit(f"{call} {manner}: {wrong}")
            shutil.rmtree(workspace)
        print(f"{len(tries[::step])} of {len(tries)} calls tried: {failed} runs failed, {killed} were killed,"
              " all ended as if undisturbed")


main()
