"""Figures of the recogniser: answers, tables, hostile texts, a log. Prints; asserts nothing.

Times are those of the processor, so that a busy machine does not count.

python tests/bench/bench_recognise.py [--entries 100000] [--log-mb 20]
"""

from __future__ import annotations

import argparse
import io
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from index.library import Library, load_library
from index.recognise.known.packing import pack_signs
from index.recognise.known.signs import Signs
from index.recognise.recogniser import Recogniser
from index.recognise.stream import read_log
from index.resources import bundled_catalogs
from tests.bench.synthetic import write_catalog
from tests.golden.judge_pastes import judged
from tests.golden.pastes import HALVES, pastes
from tests.index.recognise.made import values_for, wire
from tests.index.recognise.spellings import SPELLINGS
from tests.index.recognise.wrappers import WRAPPERS

_KB = 1_024
_STACK = "    at async Object.handle (/app/node_modules/next/dist/server/base-server.js:912:{})\n"
_NOISE = (
    '{{"level":30,"time":17370212{0:05},"pid":{1},"hostname":"web-{2}","req":{{"id":{0},"method":'
    '"GET","url":"/api/users?page={1}"}},"msg":"request completed","responseTime":{1}}}\n'
)

HOSTILE = {
    "one letter": lambda n: "x" * n,
    "open braces": lambda n: "{" * n,
    "pairs of braces": lambda n: "{}" * (n // 2),
    "nested lists of errors": lambda n: '{"errors":[' * (n // 11),
    "quotes": lambda n: '"' * n,
    "backslashes": lambda n: "\\" * n,
    "escaped quotes": lambda n: '\\"' * (n // 2),
    "strings never closed": lambda n: '"message":"abc ' * (n // 15),
    "keys without values": lambda n: 'code:"' * (n // 6),
    "a shared code again and again": lambda n: '"code":"resource_not_found",' * (n // 28),
    "beginnings of messages": lambda n: "no user was " * (n // 12),
    "whole messages": lambda n: "no user was found with id " * (n // 26),
    "words that call a code": lambda n: "code " * (n // 5),
    "humps": lambda n: "AbCd" * (n // 4),
    "spaces": lambda n: " " * n,
    "line ends": lambda n: "\n" * n,
    "entities": lambda n: "&amp;" * (n // 5),
    "escape characters": lambda n: "\x1b[" * (n // 2),
    "NULs": lambda n: "\x00" * n,
    "lone surrogates": lambda n: "\ud800" * n,
    "right-to-left marks": lambda n: "\u202e" * n,
    "elements": lambda n: "<error><a></a>" * (n // 14),
    "strings put together": lambda n: '" +\n"' * (n // 5),
}


def main() -> None:
    options = _options()
    library = load_library(bundled_catalogs())
    _print_start()
    _print_answers(library, f"{len(library.entries)} entries")
    if options.entries:
        _print_answers(_synthetic(library, options.entries), f"{options.entries} entries")
    recogniser = Recogniser(library)
    _print_collection(recogniser)
    _print_hostile(recogniser)
    _print_log(recogniser, library, options.log_mb)


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--entries", type=int, default=20_000)
    parser.add_argument("--log-mb", type=int, default=20)
    return parser.parse_known_args()[0]


def _print_start() -> None:
    program = (
        "import sys, time\n"
        "from pathlib import Path\n"
        "from index.resources import bundled_catalogs\n"
        "from tests.index.search.opening import open_library\n"
        "cache = Path(sys.argv[1])\n"
        "library = open_library(bundled_catalogs(), cache)\n"
        "began = time.process_time()\n"
        "from index.recognise.recogniser import Recogniser\n"
        "from index.cache.places import Places\n"
        "from index.recognise.known.store import signs_of\n"
        "middle = time.process_time()\n"
        "places = Places(cache)\n"
        "Recogniser(library, signs_of(library.catalogs, places))\n"
        "print(1000 * (middle - began), 1000 * (time.process_time() - middle))\n"
    )
    best = [999.0, 999.0]
    with tempfile.TemporaryDirectory() as cache:
        command = [sys.executable, "-c", program, cache]
        for _ in range(6):  # the first one gathers the signs and keeps them
            out = subprocess.run(command, capture_output=True, check=True).stdout
            best = [min(pair) for pair in zip(best, map(float, out.split()), strict=True)]
    _say(f"import of the recogniser {best[0]:.0f} ms, its tables {best[1]:.0f} ms")


def _print_answers(library: Library, title: str) -> None:
    began = time.process_time()
    blocks = [pack_signs(catalog.entries) for catalog in library.catalogs]
    packed = time.process_time()
    recogniser = Recogniser(library, map(Signs, blocks))
    gathering, opening = packed - began, time.process_time() - packed
    texts = _texts(library)
    spent = []
    for text in texts:
        began = time.process_time()
        recogniser.recognise(text)
        spent.append(1000 * (time.process_time() - began))
    spent.sort()
    p50, p95 = spent[len(spent) // 2], spent[len(spent) * 95 // 100]
    _say(
        f"{title}: {len(texts)} texts up to 4 KB: p50 {p50:.2f} ms, p95 {p95:.2f} ms, "
        f"worst {spent[-1]:.1f} ms; signs of {sum(map(len, blocks)) / 1e6:.1f} MB gathered in "
        f"{1000 * gathering:.0f} ms, opened in {1000 * opening:.0f} ms"
    )


def _print_collection(recogniser: Recogniser) -> None:
    for half in HALVES:
        _say(f"{half}: {judged(recogniser, half)}")


def _texts(library: Library) -> list[str]:
    """The collection and errors of this library, some with a long stack trace under them."""
    chance = random.Random(7)  # noqa: S311
    texts = [paste.text for half in HALVES for paste in pastes(half)]
    ways = [*SPELLINGS.values()]
    for entry in chance.sample(library.entries, 400):
        texts.append(chance.choice(ways)(wire(entry, values_for(entry, "id"))))
        if entry.long_message:
            texts.append(chance.choice([*WRAPPERS.values()])(entry.long_message))
    for number in range(0, len(texts), 3):
        stack = "".join(_STACK.format(line) for line in range(40))
        texts[number] = f"{texts[number]}\n{stack}"[: 4 * _KB]
    return [text for text in texts if len(text) <= 4 * _KB]


def _synthetic(library: Library, size: int) -> Library:
    with tempfile.TemporaryDirectory() as folder:
        return load_library([write_catalog(library, size, Path(folder) / "synthetic.json")])


def _print_hostile(recogniser: Recogniser) -> None:
    sizes = (16 * _KB, 32 * _KB, 64 * _KB, 1_024 * _KB, 10_240 * _KB)
    _say("hostile texts, ms at " + ", ".join(f"{size // _KB} KB" for size in sizes))
    for name, make in HOSTILE.items():
        row = []
        for size in sizes:
            text = make(size)
            began = time.process_time()
            recogniser.recognise(text)
            row.append(1000 * (time.process_time() - began))
        _say(f"  {name:30}" + "".join(f"{spent:9.0f}" for spent in row))


def _print_log(recogniser: Recogniser, library: Library, megabytes: int) -> None:
    for every in (0, 1_000, 100):
        log = _log(library, megabytes, every)
        began = time.process_time()
        report = read_log(io.BytesIO(log), recogniser)
        spent = time.process_time() - began
        size = len(log) / 1e6
        kind = f"an error every {every} lines" if every else "no errors"
        _say(
            f"log of {size:.0f} MB, {kind}: {size / spent:.0f} MB/s, "
            f"{sum(one.count for one in report.errors)} errors, {len(report.errors)} distinct"
        )


def _log(library: Library, megabytes: int, every: int) -> bytes:
    """A log such as a server writes: thirty different errors come again and again."""
    chance = random.Random(11)  # noqa: S311
    known = [entry for entry in library.entries if entry.code and entry.long_message]
    seen = chance.sample(known, 30)
    lines: list[str] = []
    size = number = 0
    while size < megabytes * 1_000_000:
        number += 1
        if every and number % every == 0:
            entry = chance.choice(seen)
            values = dict.fromkeys(values_for(entry, "id"), f"user_{chance.getrandbits(130):027x}")
            line = f"2025-01-01T00:00:00Z ERROR {SPELLINGS['json'](wire(entry, values))}\n"
        else:
            line = _NOISE.format(number, chance.randrange(900), number % 9)
        lines.append(line)
        size += len(line)
    return "".join(lines).encode()


if __name__ == "__main__":
    main()
