"""Machines that share a home: windows and commands on each, killed at random, and nothing lost."""

import os
import sys
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.e2e.machines import machines_can_be_had, on_machine
from tests.e2e.processes import started

SOURCES = Path(__file__).resolve().parents[2]
SEED = int(os.environ.get("ERRDEX_SEED", "5"))


def test_nothing_confirmed_is_lost_by_kills_on_machines_that_share_a_home(tmp_path):
    if not machines_can_be_had(tmp_path):
        pytest.skip("no namespaces for this user")
    home = tmp_path / "home"
    home.mkdir()
    works = {"desk": ("1/2", "1"), "lap": ("2/2", "1"), "server": ("1/1", "0")}
    environment = {**os.environ, "PYTHONPATH": str(SOURCES)}
    with ExitStack() as stack:
        running = []
        for number, (name, (part, windows)) in enumerate(works.items()):
            words = ("--kills", "2", "--seed", str(SEED + number), "--windows", windows)
            crashes = (
                sys.executable,
                "-m",
                "tests.e2e.crashes",
                *words,
                "--part",
                f"{part}@{home}",
            )
            command = on_machine(name, tmp_path, crashes)
            log = tmp_path / f"{name}.log"
            running.append(stack.enter_context(started(command, environment, log)))
        ends = [machine.wait() for machine in running]
    assert ends == [0] * len(works), [(tmp_path / f"{name}.log").read_text() for name in works]
