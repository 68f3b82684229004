"""A long run of the command line: does what it holds stay the same?

    python -m tests.soak [--searches 100000] [--seed 1] [--only search|match]
                         [--program PATH]

Asks one process of `errdex search --batch` and one of `errdex match --batch` so many questions
each, all different, and reads from /proc what they hold. Ends with 1 where memory has grown by
more than 5 % after the first tenth, or a handle or thread is left over. Linux only.
"""

import argparse
import itertools
import json
import os
import random
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from index.library import Library, load_library
from index.resources import bundled_catalogs
from tests.conftest import home_variables
from tests.e2e.program import add_program, choose_program, command
from tests.golden.pastes import pastes
from tests.index.recognise.made import values_for, wire
from tests.index.recognise.spellings import SPELLINGS
from tests.index.recognise.wrappers import WRAPPERS

_GROWTH = 1.05
_STEPS = 10


class Held(NamedTuple):
    """What a process holds."""

    memory_kb: int
    handles: int
    threads: int

    @classmethod
    def by(cls, process: int) -> "Held":
        """What this process holds now."""
        place = Path("/proc", str(process))
        lines = (place / "status").read_text().splitlines()
        said = dict(line.split(":", 1) for line in lines)
        handles = sum(1 for _ in (place / "fd").iterdir())
        return cls(int(said["VmRSS"].split()[0]), handles, int(said["Threads"]))


def main() -> int:
    parser = argparse.ArgumentParser(description="Ask the command line for long.")
    parser.add_argument("--searches", type=int, default=100_000, metavar="N")
    parser.add_argument("--seed", type=int, default=1, metavar="N")
    parser.add_argument("--only", choices=sorted(_QUESTIONS), metavar="COMMAND")
    add_program(parser)
    options = parser.parse_args()
    choose_program(options)
    library = load_library(bundled_catalogs())
    kept = [
        _soak(name, ask(library, random.Random(options.seed)), options.searches)  # noqa: S311
        for name, ask in _QUESTIONS.items()
        if options.only in (None, name)
    ]
    return 0 if all(kept) else 1


def _soak(name: str, questions: Iterator[str], count: int) -> bool:
    """Ask so often, print what the process holds on the way; whether that stayed the same."""
    with tempfile.TemporaryDirectory() as home:
        process = subprocess.Popen(
            (command(), name, "--batch", "-"),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env={**os.environ, **home_variables(Path(home))},
            text=True,
            encoding="utf-8",
        )
        held: list[Held] = []
        found = 0
        with process:
            for number, question in enumerate(itertools.islice(questions, count), 1):
                process.stdin.write(question + "\n")
                process.stdin.flush()
                answer = json.loads(process.stdout.readline())
                found += bool(answer.get("results") or answer.get("matches"))
                if number % max(count // _STEPS, 1) == 0:
                    held.append(Held.by(process.pid))
                    _say(f"{name}: {number:7} asked, {found} found, {held[-1]}")
    flat = held[-1].memory_kb <= held[0].memory_kb * _GROWTH and held[-1][1:] == held[0][1:]
    growth = held[-1].memory_kb / held[0].memory_kb - 1
    _say(f"{name}: {'flat' if flat else 'NOT FLAT'}: memory {growth:+.1%} after the first tenth")
    return flat and process.returncode == 0


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


def _queries(library: Library, rng: random.Random) -> Iterator[str]:
    """Queries as people type them: parts of entries, misspelt, filtered, cut off."""
    words = sorted(
        {
            word
            for entry in library.entries
            for text in (entry.name, entry.code, entry.domain, entry.short_message)
            for word in text.split()
        }
    )
    filters = ("api:backend", "domain:saml", "has:meta", "is:deprecated", "status:4xx", "bad:x")
    while True:
        said = [_misspelt(rng.choice(words), rng) for _ in range(rng.randint(1, 4))]
        said += rng.choices(filters, k=rng.choice((0, 0, 0, 1, 2)))
        query = " ".join(said)
        yield query[: rng.randint(1, len(query))] + rng.choice(
            ("", "", "*", '"', f" {rng.random()}")
        )


def _misspelt(word: str, rng: random.Random) -> str:
    if rng.random() < 0.7 or len(word) < 3:
        return word
    place = rng.randrange(len(word) - 1)
    return word[:place] + word[place + 1] + word[place] + word[place + 2 :]


def _pasted(library: Library, rng: random.Random) -> Iterator[str]:
    """Texts as people paste them, as lines of JSON."""
    whole = [paste.text for half in ("dev", "check") for paste in pastes(half)]
    while True:
        entry = rng.choice(library.entries)
        error = wire(
            entry,
            {
                name: f"{value}{rng.random()}"
                for name, value in values_for(entry, rng.choice(_KINDS)).items()
            },
        )
        text = rng.choice(list(SPELLINGS.values()))(error)
        text = rng.choice(list(WRAPPERS.values()))(text)
        if rng.random() < 0.2:
            text = f"{rng.choice(whole)}\n{text}"
        yield json.dumps({"text": text})


_KINDS = ("id", "word", "number", "sentence")
_QUESTIONS = {"search": _queries, "match": _pasted}

if __name__ == "__main__":
    sys.exit(main())
