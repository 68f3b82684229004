"""What comes of a paste or of a log: the errors to list, and all that is said of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.content.paste import logged_hits
from app.texts.recognition_texts import RecognitionTexts
from app.texts.sentences import Sentences

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.content.paste import Paste
    from app.texts.runs import Run
    from index.library import Library
    from index.recognise.stream import LogReport
    from index.search.answer import Hit


@dataclass(frozen=True, slots=True)
class Outcome:
    """The hits, what stands over them and in the status line, and on the page without any."""

    hits: Sequence[Hit]
    strip: Sequence[Run]
    status: tuple[str, str, str]
    otherwise: str


class Outcomes:
    """Says what was recognised in what."""

    def __init__(self) -> None:
        self._texts = RecognitionTexts()
        self._sentences = Sentences()

    def of_paste(self, paste: Paste, library: Library) -> Outcome:
        """Of a pasted text."""
        return Outcome(
            paste.hits(),
            self._texts.strip(paste.recognition),
            self._sentences.recognition_status(paste.recognition, library),
            self._sentences.nothing_recognised(),
        )

    def of_log(self, name: str, report: LogReport, library: Library) -> Outcome:
        """Of a file that was read."""
        return Outcome(
            logged_hits(report),
            self._texts.log_strip(name, report),
            self._sentences.log_status(report, library),
            self._sentences.nothing_logged(name),
        )
