"""`errdex match`: the errors in a text, in a log, or in a batch of texts."""

from __future__ import annotations

import sys
from time import perf_counter
from typing import TYPE_CHECKING, TextIO

from app.command_line.answers import dumped, log_answer, match_answer, write_batch
from app.command_line.at_hand import catalogs_told
from app.command_line.input_files import Refused, opened_text, read_batch_of_texts
from app.command_line.screen import say_for_now
from app.command_line.status import FOUND, NOTHING
from app.command_line.terminal import Page, show_recognition, show_report
from app.system.paths import cache_dir
from index.cache.places import Places
from index.library import Library
from index.recognise.known.store import signs_of
from index.recognise.recogniser import Recogniser
from index.resources import BUNDLED_INDEX

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Callable

    from app.command_line.input_files import Log


def carry_out(options: Namespace, out: TextIO, problems: TextIO) -> int:
    """Recognise what was given. Raises ErrdexError."""
    name = " ".join(options.file)
    if name and options.batch is not None:
        raise Refused("give either a FILE or --batch FILE; see “errdex match --help”.")
    library = Library(catalogs_told(problems))
    signs = signs_of(library.catalogs, Places(cache_dir(), BUNDLED_INDEX))
    recogniser = Recogniser(library, signs)
    if options.batch is not None:
        texts = read_batch_of_texts(options.batch)
        answers = (match_answer(recogniser.recognise(one)) for one in texts)
        return write_batch(answers, "matches", out)
    if name in ("", "-") and sys.stdin is not None and sys.stdin.isatty():
        problems.write("Paste the error, then press Ctrl+D.\n")
    with opened_text(name or "-") as given:
        if not isinstance(given, str):
            return _match_log(given, recogniser, options, out, problems)
    recognition = recogniser.recognise(given)
    if options.json:
        out.write(dumped(match_answer(recognition)) + "\n")
    else:
        show_recognition(recognition, Page(out))
        if not recognition.matches and not recognition.unknown_codes:
            problems.write(
                "errdex: No known error is in this text; words of it are looked for by"
                " “errdex search …”.\n"
            )
    return FOUND if recognition.matches else NOTHING


def _match_log(
    log: Log, recogniser: Recogniser, options: Namespace, out: TextIO, problems: TextIO
) -> int:
    from index.recognise.stream import read_log  # noqa: PLC0415  (a text is told sooner)

    began = perf_counter()
    report = read_log(log.file, recogniser, _progress_on(problems), most=log.most)
    say_for_now(problems)
    if report.is_cut:
        read = f"the first {log.most >> 20} MB of {log.name} were read"
        problems.write(f"errdex: Only {read}; name a file to have the whole of it read.\n")
    if options.json:
        out.write(dumped(log_answer(report, (perf_counter() - began) * 1000)) + "\n")
    else:
        show_report(report, Page(out))
        if not report.errors and not report.unknown_codes:
            problems.write(f"errdex: No known error is in these {report.lines} lines.\n")
    return FOUND if report.errors else NOTHING


def _progress_on(problems: TextIO) -> Callable[[int], None]:
    """Says twice a second how much was read."""
    said = perf_counter()

    def tell(bytes_read: int) -> None:
        nonlocal said
        if perf_counter() - said > 0.5:
            said = perf_counter()
            say_for_now(problems, f"{bytes_read >> 20} MB read")

    return tell
