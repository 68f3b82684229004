"""Killed at any instant: what was confirmed is there, and the next start says nothing."""

import os
import random
import subprocess
import sys
from pathlib import Path

from app.database.opening import open_store

ROOT = Path(__file__).resolve().parents[3]
KILLS = 50

# Stars and notes without end; each line tells of one that its call has confirmed.
WRITER = """
import sys
from pathlib import Path
from app.database.opening import open_store
from tests.app.samples import record, library
start = int(sys.argv[2])
entries = library(*(record(name=f"E{n}") for n in range(8))).entries
store = open_store(Path(sys.argv[1]))
print("open", *store.troubles, flush=True)
while True:
    start += 1
    one = entries[start % 8]
    store.star(one, on=start % 16 < 8)
    print("star", one.id, start % 16 < 8, flush=True)
    known = [note.text for note in store.kept().notes.values()]
    store.write_note(one, f"{start} " * (start % 900 + 1), known)
    print("note", one.id, start, flush=True)
    store.visit(one)
"""


def killed_writer(folder, start, lines):
    """Start a writer and kill it after some lines, in the middle of what it then does."""
    command = [sys.executable, "-c", WRITER, str(folder), str(start)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as writer:
        told = [writer.stdout.readline() for _ in range(lines)]
        writer.kill()
        told += writer.stdout.readlines()
    return [line.split() for line in told if line.endswith("\n")]


def test_nothing_confirmed_is_lost_by_a_kill(tmp_path):
    rng = random.Random(int(os.environ.get("ERRDEX_SEED", "5")))  # noqa: S311
    stars, notes = {}, {}
    start = 0
    for _ in range(KILLS):
        for kind, *what in killed_writer(tmp_path, start, rng.randrange(1, 30)):
            if kind == "open":
                assert what == []
            elif kind == "star":
                stars[what[0]] = what[1] == "True"
            else:
                notes[what[0]] = start = int(what[1])
        store = open_store(tmp_path)
        assert store.troubles == ()
        kept = store.kept()
        # The change that was in work at the kill may be there or not: it is the next after.
        unsure = {f"acme/backend-api/users/E{number % 8}" for number in (start, start + 1)}
        for entry_id, starred in stars.items():
            assert entry_id in unsure or (entry_id in kept.stars) is starred
        for entry_id, number in notes.items():
            possible = {number, start + 1} if entry_id in unsure else {number}
            assert kept.notes[entry_id].text in {f"{n} " * (n % 900 + 1) for n in possible}
        store.close()
    assert start > KILLS
    # A journal that was not begun may lie there until the next change.
    left = {"kept.db", "kept.lock", "kept.db-journal"}
    assert {one.name for one in tmp_path.iterdir()} <= left
