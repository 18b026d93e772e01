#!/usr/bin/env python3
"""Runs a month in a terminal, presses Ctrl-C while the report is made, and looks at what is said.

    interrupt.py LAUNCHER WORKSPACE PERIOD

The run must end with 130 within a minute, say how to go on and release nothing; the next one must end with 0.
"""

import os
import pty
import select
import subprocess
import sys
import time
from pathlib import Path

CTRL_C = b"\x03"
PATIENCE = 60  # seconds


def interrupted(command, moment):
    """What the terminal shows and the exit code, when Ctrl-C is pressed as soon as it shows a text."""
    process, terminal = pty.fork()
    if process == 0:
        os.execv(command[0], command)
    shown, pressed = b"", False
    until = time.monotonic() + 10 * PATIENCE
    while select.select([terminal], [], [], max(0, until - time.monotonic()))[0]:
        try:
            read = os.read(terminal, 4096)
        except OSError:  # how Linux says that the other end is closed
            read = b""
        if not read:
            return shown.decode(), os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])
        shown += read
        if not pressed and moment in shown.decode(errors="ignore"):
            os.write(terminal, CTRL_C)
            pressed, until = True, time.monotonic() + PATIENCE
    sys.exit(f"the run did not end: {shown.decode()}")


def main():
    launcher, workspace, period = sys.argv[1:]
    command = [launcher, "run", period, "--home", workspace]
    shown, code = interrupted(command, "编制报告")
    assert code == 130, (code, shown)
    assert "再次运行" in shown and "Exception" not in shown, shown
    assert not (Path(workspace) / "output" / period).exists()
    print(shown.splitlines()[-1] or shown.splitlines()[-2])
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


if __name__ == "__main__":
    main()
