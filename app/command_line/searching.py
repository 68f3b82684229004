"""`errdex search`: the results of a query, or of a batch of them."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, TextIO

from app.command_line.answers import dumped, search_answer, write_batch
from app.command_line.at_hand import catalogs_told, engine_told
from app.command_line.input_files import Refused, read_lines
from app.command_line.status import FOUND, NOTHING, REFUSED
from app.command_line.terminal import Page, counted, show_answer
from index.library import Library
from index.search.answer import Question

if TYPE_CHECKING:
    from argparse import Namespace

    from index.search.answer import Answer, Engine, Problem


def carry_out(options: Namespace, out: TextIO, problems: TextIO) -> int:
    """Answer what was asked. Raises ErrdexError."""
    query = " ".join(options.query)
    if bool(query) == (options.batch is not None):
        raise Refused("give either a QUERY or --batch FILE; see “errdex search --help”.")
    library = Library(catalogs_told(problems))
    engine = engine_told(library, problems)
    if options.batch is not None:
        queries = read_lines(options.batch)
        answers = (search_answer(asked(engine, line, options.limit)) for line in queries)
        return write_batch(answers, "results", out)
    answer = asked(engine, query, options.limit)
    asks_nothing = answer.total == len(library.entries) and not _understood(answer)
    if options.json:
        out.write(dumped(search_answer(answer)) + "\n")
    else:
        if not asks_nothing:
            show_answer(answer, Page(out))
        _tell_problems(answer, problems)
    return REFUSED if asks_nothing else FOUND if answer.hits else NOTHING


def asked(engine: Engine, query: str, limit: int) -> Answer:
    """The answer to a query, which may ask for what the reader starred or noted down."""
    stars, notes = _kept(query)
    question = Question(query, limit=limit, starred=stars, noted=notes, is_ended=True)
    return engine.search(question, lambda: False)


def told_of(problem: Problem, answer: Answer) -> str:
    """What of the query was not understood, and why."""
    part = answer.question.text[problem.start : problem.end]
    return f"“{part}”: {problem.message}"


def _understood(answer: Answer) -> str:
    """What is left of the query without the parts that were not understood."""
    query = answer.question.text
    for problem in reversed(answer.problems):
        query = query[: problem.start] + query[problem.end :]
    return query.strip()


def _tell_problems(answer: Answer, problems: TextIO) -> None:
    for problem in answer.problems:
        problems.write(f"errdex: {told_of(problem, answer)}\n")
    if answer.hits:
        return
    advice = f" Did you mean “{answer.did_you_mean}”?" if answer.did_you_mean else ""
    for drop in answer.if_dropped:
        if drop.query:  # without its only part, it would ask for every error
            advice += f" Without “{drop.part}”: {counted(drop.total, 'result')}."
    if advice or not any(problem.empties for problem in answer.problems):
        problems.write(f"errdex: Nothing found for “{answer.question.text}”.{advice}\n")


def _kept(query: str) -> tuple[frozenset[str], dict[str, str]]:
    """The ids that have a star, and the notes by ids, where the query may ask for them."""
    if not any(word in query.casefold() for word in ("starred", "note")):
        return frozenset(), {}
    from app.database.opening import DATABASE, open_store  # noqa: PLC0415
    from app.system.paths import data_dir  # noqa: PLC0415

    folder = data_dir()
    if folder is None or not os.path.lexists(folder / DATABASE):
        return frozenset(), {}
    store = open_store(folder)
    for sentence in store.troubles:
        sys.stderr.write(f"errdex: {sentence}\n")
    try:
        kept = store.kept()
        notes = {entry_id: note.text for entry_id, note in kept.notes.items()}
        return frozenset(kept.stars), notes
    finally:
        store.close()
