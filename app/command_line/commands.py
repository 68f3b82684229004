"""What each command of the command line does, over `index` and without a screen."""

from __future__ import annotations

import os
import sys
from dataclasses import replace
from time import perf_counter
from typing import TYPE_CHECKING, TextIO

from app.catalogs.at_hand import catalogs_told, engine_told
from app.command_line.answers import (
    catalogs_answer,
    dumped,
    log_answer,
    match_answer,
    search_answer,
)
from app.command_line.catalog_commands import RUNS, switch
from app.command_line.input_files import Refused, opened_text, read_batch_of_texts, read_lines
from index.library import Library
from index.resources import BUNDLED_INDEX
from index.template import fill, placeholders
from index.text_file import in_characters

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from app.command_line.input_files import Log
    from index.entry import ErrorEntry
    from index.recognise.recogniser import Recogniser
    from index.search.answer import Answer, Engine

_FOUND, _NOTHING, _REFUSED = 0, 1, 2


def carry_out(options: Namespace, out: TextIO, problems: TextIO) -> int:
    """Run the chosen command; returns the exit status. Raises Refused or ErrdexError."""
    command: Callable[[Namespace, TextIO, TextIO], int] = _COMMANDS[options.command]
    return command(options, out, problems)


def _search(options: Namespace, out: TextIO, problems: TextIO) -> int:
    query = " ".join(options.query)
    if bool(query) == (options.batch is not None):
        raise Refused("give either a QUERY or --batch FILE; see “errdex search --help”.")
    library = _library()
    engine = engine_told(library, problems)
    if options.batch is not None:
        queries = read_lines(options.batch)
        answers = (search_answer(_asked(engine, line, options.limit)) for line in queries)
        return _write_batch(answers, "results", out)
    answer = _asked(engine, query, options.limit)
    asks_nothing = answer.total == len(library.entries) and not _understood(query, answer)
    if options.json:
        out.write(dumped(search_answer(answer)) + "\n")
        return _REFUSED if asks_nothing else _FOUND if answer.hits else _NOTHING
    from app.command_line.terminal import Page, counted, show_answer  # noqa: PLC0415

    if not asks_nothing:
        show_answer(answer, Page(out))
    for problem in answer.problems:
        part = query[problem.start : problem.end]
        problems.write(f"errdex: “{part}”: {problem.message}\n")
    if answer.hits:
        return _REFUSED if asks_nothing else _FOUND
    advice = f" Did you mean “{answer.did_you_mean}”?" if answer.did_you_mean else ""
    for drop in answer.if_dropped:
        if not drop.query:
            continue  # without its only part, this would ask for every error
        found = counted(drop.total, "result")
        advice += f" Without “{drop.part}”: {found}."
    problems.write(f"errdex: Nothing found for “{query}”.{advice}\n")
    return _NOTHING


def _understood(query: str, answer: Answer) -> str:
    """What is left of a query without the parts that were not understood."""
    for problem in reversed(answer.problems):
        query = query[: problem.start] + query[problem.end :]
    return query.strip()


def _match(options: Namespace, out: TextIO, problems: TextIO) -> int:
    if options.file is not None and options.batch is not None:
        raise Refused("give either a FILE or --batch FILE; see “errdex match --help”.")
    recogniser = _recogniser(_library())
    if options.batch is not None:
        texts = read_batch_of_texts(options.batch)
        answers = (match_answer(recogniser.recognise(one)) for one in texts)
        return _write_batch(answers, "matches", out)
    if options.file in (None, "-") and sys.stdin is not None and sys.stdin.isatty():
        problems.write("Paste the error, then press Ctrl+D.\n")
    with opened_text(options.file or "-") as given:
        if not isinstance(given, str):
            return _match_log(given, recogniser, options, out, problems)
    recognition = recogniser.recognise(given)
    if options.json:
        out.write(dumped(match_answer(recognition)) + "\n")
    else:
        from app.command_line.terminal import Page, show_recognition  # noqa: PLC0415

        show_recognition(recognition, Page(out))
        if not recognition.matches and not recognition.unknown_codes:
            problems.write("errdex: No known error is in this text.\n")
    return _FOUND if recognition.matches else _NOTHING


def _match_log(
    log: Log, recogniser: Recogniser, options: Namespace, out: TextIO, problems: TextIO
) -> int:
    from index.recognise.stream import read_log  # noqa: PLC0415

    began = perf_counter()
    report = read_log(log.file, recogniser, _progress_on(problems), most=log.most)
    if report.cancelled:
        read = f"the first {log.most >> 20} MB of {log.name} were read"
        problems.write(f"errdex: Only {read}; name a file to have the whole of it read.\n")
    if options.json:
        out.write(dumped(log_answer(report, (perf_counter() - began) * 1000)) + "\n")
    else:
        from app.command_line.terminal import Page, show_report  # noqa: PLC0415

        show_report(report, Page(out))
        if not report.errors and not report.unknown_codes:
            problems.write(f"errdex: No known error is in these {report.lines} lines.\n")
    return _FOUND if report.errors else _NOTHING


def _progress_on(screen: TextIO) -> Callable[[int], None]:
    """Says on a screen, twice a second, how much was read; where nobody looks, nothing."""
    shown = perf_counter()

    def tell(bytes_read: int) -> None:
        nonlocal shown
        if screen.isatty() and perf_counter() - shown > 0.5:
            shown = perf_counter()
            screen.write(f"\r{bytes_read >> 20} MB read\r")
            screen.flush()

    return tell


def _explain(options: Namespace, out: TextIO, problems: TextIO) -> int:
    library = _library()
    entries = _named(options.error, library)
    if not entries:
        near = _nearest(options.error, library)
        advice = f" Near it: {', '.join(near)}." if near else " Try “errdex search”."
        problems.write(f"errdex: No error is called “{options.error}”.{advice}\n")
        return _NOTHING
    values = _values(options.values, entries)
    if options.format is not None:
        from app.paths import templates_dir  # noqa: PLC0415
        from index.snippets.formats import Snippets  # noqa: PLC0415

        folder = templates_dir()
        snippets = Snippets(library, *([folder] if folder else []))
        chosen = [entry for entry in entries if library.is_current(entry)] or entries
        out.write(snippets.render(options.format, chosen, values) + "\n")
        return _FOUND
    from app.command_line.terminal import Page, show_entry  # noqa: PLC0415

    page = Page(out)
    for number, entry in enumerate(entries):
        if number:
            page.line()
        show_entry(_filled(entry, values), library, page)
    return _FOUND


def _list(options: Namespace, out: TextIO, problems: TextIO) -> int:
    from app.command_line.listing import WRITERS  # noqa: PLC0415

    library = _library()
    entries: Sequence[ErrorEntry] = library.entries
    if options.query:
        query = " ".join(options.query)
        answer = _asked(engine_told(library, problems), query, len(library.entries))
        entries = [hit.entry for hit in answer.hits]
        for problem in answer.problems:
            problems.write(f"errdex: “{query[problem.start : problem.end]}”: {problem.message}\n")
        # Whoever reads the list would not see that it is not what was asked.
        if not all(problem.empties for problem in answer.problems):
            return _REFUSED
    WRITERS[options.format](entries, out)
    return _FOUND if entries else _NOTHING


def _catalogs(options: Namespace, out: TextIO, problems: TextIO) -> int:
    switch(options, problems)
    library = _library()
    if options.json:
        out.write(dumped(catalogs_answer(library)) + "\n")
    else:
        from app.command_line.terminal import Page, show_catalogs  # noqa: PLC0415

        show_catalogs(library, Page(out))
    return _FOUND


def _library() -> Library:
    return Library(catalogs_told(sys.stderr))


def _recogniser(library: Library) -> Recogniser:
    from app.paths import cache_dir  # noqa: PLC0415
    from index.places import Places  # noqa: PLC0415
    from index.recognise.recogniser import Recogniser  # noqa: PLC0415
    from index.recognise.store import signs_of  # noqa: PLC0415

    places = Places(cache_dir(), BUNDLED_INDEX)
    return Recogniser(library, signs_of(library.catalogs, places))


def _asked(engine: Engine, query: str, limit: int) -> Answer:
    from index.search.answer import Question  # noqa: PLC0415

    return engine.search(Question(query, limit=limit, starred=_starred(query)), lambda: False)


def _starred(query: str) -> frozenset[str]:
    """The ids that the reader starred, where the query may ask for them."""
    if "starred" not in query.casefold():
        return frozenset()
    from app.keep.opening import DATABASE, open_store  # noqa: PLC0415
    from app.paths import data_dir  # noqa: PLC0415

    folder = data_dir()
    if folder is None or not os.path.lexists(folder / DATABASE):
        return frozenset()
    store = open_store(folder)
    if store.trouble:
        sys.stderr.write(f"errdex: {store.trouble}\n")
    try:
        return frozenset(store.kept().stars)
    finally:
        store.close()


def _write_batch(answers: Iterable[Mapping[str, object]], found: str, out: TextIO) -> int:
    """One answer a line, each sent before the next question is read."""
    status = _NOTHING
    for answer in answers:
        out.write(dumped(answer) + "\n")
        out.flush()
        if answer[found]:
            status = _FOUND
    return status


def _named(wanted: str, library: Library) -> Sequence[ErrorEntry]:
    """The entries of this id or link, else of this name, else of this code, in any case."""
    entry = library.find(wanted.removeprefix("errdex://").partition("?")[0])
    if entry is not None:
        return [entry]
    exact = library.named(wanted) or library.with_code(wanted)
    if exact or not wanted:
        return exact
    folded = wanted.casefold()
    named = [entry for entry in library.entries if entry.name.casefold() == folded]
    return named or [entry for entry in library.entries if entry.code.casefold() == folded]


def _nearest(wanted: str, library: Library) -> list[str]:
    from difflib import get_close_matches  # noqa: PLC0415

    names = dict.fromkeys(text for entry in library.entries for text in (entry.name, entry.code))
    return get_close_matches(wanted, [name for name in names if name], n=3)


def _values(given: Sequence[str], entries: Sequence[ErrorEntry]) -> dict[str, str]:
    """The placeholders' values by name; refuses a name that none of the entries has."""
    messages = (text for entry in entries for text in (entry.short_message, entry.long_message))
    known = placeholders(*messages)
    values: dict[str, str] = {}
    for pair in given:
        name, separator, value = pair.partition("=")
        if not separator:
            raise Refused(f"“--set {pair}”: write it as --set NAME=VALUE.")
        if name not in known:
            there = f"there are: {', '.join(known)}" if known else "this error has none"
            raise Refused(f"“--set {pair}”: no placeholder is called “{name}”; {there}.")
        values[name] = in_characters(value)
    return values


def _filled(entry: ErrorEntry, values: Mapping[str, str]) -> ErrorEntry:
    return replace(
        entry,
        short_message=fill(entry.short_message, values),
        long_message=fill(entry.long_message or "", values) or None,
    )


_COMMANDS = {
    "search": _search,
    "match": _match,
    "explain": _explain,
    "list": _list,
    "catalogs": _catalogs,
    **RUNS,
}
