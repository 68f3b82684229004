"""Finding: what is typed or narrowed becomes results in tree and list, and one on the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from app.finding.expected import Expected
from app.finding.listed import ANYWHERE, Listed, Spot
from app.texts.sentences import Sentences
from index.search.answer import Answer, Question
from index.search.complete import Completer

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from app.finding.feedback import Feedback
    from app.finding.narrowing import Narrowing
    from app.keeping.keeping import Keeping
    from app.models.outline import Path
    from app.texts.outcomes import Outcome
    from app.views.window import Window
    from app.workers.asker import Asker
    from index.entry import ErrorEntry
    from index.library import Library
    from index.search.answer import Hit


class Finder(QObject):
    """Asks the search service and shows its answers.

    Other ways to results (a paste) hand them over by `list_outcome`, and let go of them once the
    reader has `moved_on`.
    """

    leaving = Signal()
    """What is listed gives way to something typed or pasted; it is as it was, for the last time."""
    answered = Signal()
    """What was asked for last is listed."""
    moved_on = Signal()

    def __init__(  # noqa: PLR0913  (each part is handed over by name)
        self,
        *,
        window: Window,
        narrowing: Narrowing,
        listed: Listed,
        asker: Asker,
        keeping: Keeping,
        feedback: Feedback,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._narrowing = narrowing
        self._listed = listed
        self._asker = asker
        self._keeping = keeping
        self._feedback = feedback
        self._sentences = Sentences()
        self._library: Library | None = None
        self._asked: Question | None = None
        self._is_due = False
        """Whether what was asked last is not listed yet."""
        self._is_wanted = False
        """Whether what is listed is what the reader asked for, were it asked once more."""
        self._outcome: Outcome | None = None
        """What is listed in place of an answer."""
        self._expected = Expected()
        self._connect()

    def open(self, library: Library) -> None:
        """Find in this library from now on; what stands in the box is searched for.

        The node and the error of the library before stay chosen where they are in this one, unless
        something was asked meanwhile: that is answered from this one.
        """
        node, is_asked = self._window.tree.node, self._asker.is_busy
        self._library = library
        self._window.box.suggest(Completer(library).completions)
        if not is_asked and not self._expected.spot.error:
            self._expected.spot = self._listed.spot
        self._narrowing.open(library)
        self._listed.open(library)
        if node and self._narrowing.choose(node):
            return
        if node or not is_asked:
            self.search()

    @property
    def library(self) -> Library:
        """The library at hand. RuntimeError before there is one."""
        if self._library is None:
            raise RuntimeError("asked before the library was opened")
        return self._library

    def find(self, entry_id: str) -> ErrorEntry | None:
        """The error of this id; None where the library at hand has none."""
        return self._library.find(entry_id) if self._library is not None else None

    def search(self, *, plain: bool = False) -> None:
        """Search for what stands in the box; a `plain` text is all words."""
        self._outcome = None
        if self._library is not None:
            self._asked = self._keeping.asked(
                Question(self._window.box.text(), self._narrowing.within, plain=plain)
            )
            self._is_due = True
            self._asker.submit(self._asked)

    def refresh(self) -> None:
        """Ask the same once more, to stay where the reader is: it may have another answer now."""
        self._expected.spot = self.spot
        self.search(plain=self._is_plain)

    def resume(self) -> None:
        """Ask anew what gave way, unanswered, to something that came to nothing."""
        if self._is_due and self._asked is not None:
            self._asker.submit(self._asked)

    def search_for(self, query: str, *, wanted: Spot = ANYWHERE) -> None:
        """Put this query into the box and search; `wanted` is what to choose then."""
        self.move_on()
        self._window.box.set_query(query)
        self.expect(wanted)
        self.search()

    def search_in(self, node: Path, query: str, *, wanted: Spot = ANYWHERE) -> None:
        """The same at this node of the tree."""
        self._narrowing.be_at(node)
        self.search_for(query, wanted=wanted)

    @property
    def _is_plain(self) -> bool:
        """Whether what was asked last was all words."""
        return self._asked is not None and self._asked.plain

    @property
    def listing(self) -> Question | tuple[ErrorEntry, ...] | None:
        """The question whose answer is listed, or the errors that were handed over for the list."""
        return self._asked if self._outcome is None else self._listed.entries

    @property
    def spot(self) -> Spot:
        """Where on the page the reader is, or will be once the newest question is answered."""
        return self._listed.spot if self.is_answered else self._expected.spot

    def expect(self, wanted: Spot = ANYWHERE) -> None:
        """Something else is asked: choose this then, and do nothing that waited till now."""
        self._is_wanted = False
        self._expected.expect(wanted)
        if not wanted.error:
            self._window.panes.show_list()

    def open_node(self, path: Path) -> None:
        """Narrow to this node; where no result is in it, the query gives way."""
        if not self._narrowing.choose(path):
            self._window.box.set_query("")
            self._narrowing.show_all_nodes(self.library)
            self._narrowing.choose(path)

    def list_outcome(self, outcome: Outcome) -> None:
        """List what no search brought, and again whenever a node is chosen."""
        self._outcome, self._is_due = outcome, False
        self._feedback.tell_outcome(outcome)
        numbered = ((self.library.number_of(hit.entry.id), hit) for hit in outcome.hits)
        entries = self.library.entries  # a hit may be from the library before
        known = {
            number: hit._replace(entry=entries[number])
            for number, hit in numbered
            if number is not None
        }
        self._narrowing.show_counts_of(known)
        within = self._narrowing.within
        shown = [hit for at, hit in known.items() if within is None or at in within]
        self._list(shown, outcome.otherwise)

    def leave(self) -> None:
        """Something is asked that was not led to by a link or a place."""
        self.leaving.emit()

    def move_on(self) -> None:
        """The reader wants something else than what was handed over."""
        self._outcome = None
        self.moved_on.emit()

    @property
    def is_answered(self) -> bool:
        """Whether the results on show are those of what stands in the box."""
        return self._library is not None and not self._asker.is_busy

    def once_answered(self, act: Callable[[], object]) -> None:
        """Do this to what was typed for, not to what is still on show from before."""
        self._window.box.settle()
        if self.is_answered:
            act()
        else:
            self._expected.postpone(act)

    def once_wanted(self, act: Callable[[], object]) -> None:
        """The same, at once where what is on show is only asked once more, as when a catalog came.

        Who has to leave in that moment would lose a star. Moving waits: the answer, which brings
        back where the reader was, would undo it.
        """
        self._window.box.settle()
        if self._is_wanted:
            act()
        else:
            self.once_answered(act)

    def _connect(self) -> None:
        self._asker.found.connect(self._show_answer)
        self._window.box.edited.connect(self._type)
        self._narrowing.chosen.connect(self._narrow)
        # First the list, then the tree, then the page.
        self._narrowing.slices.come_after(self._window.results.list.rows)
        self._window.page.come_after(self._narrowing.slices)

    @Slot(str)
    def _type(self, _text: str) -> None:
        self.leave()
        self.move_on()
        self.expect()
        self.search(plain=self._window.box.holds_paste)

    @Slot()
    def _narrow(self) -> None:
        self._is_wanted = False
        if self._outcome is not None:
            self.list_outcome(self._outcome)
        else:
            self.search(plain=self._is_plain)

    @Slot(object)
    def _show_answer(self, answer: Answer) -> None:
        self._is_due = False
        only_found = bool(answer.question.text.strip())
        self._narrowing.show_counts(answer.counts, only_found=only_found)
        self._feedback.tell(answer, self.library)
        self._list(answer.hits, self._sentences.no_page(answer.question))

    def _list(self, hits: Sequence[Hit], otherwise: str) -> None:
        """What was waited for is there: choose what is wanted, and do what waited till now."""
        self._listed.show(hits, self._expected.take_spot(), otherwise)
        self._is_wanted = True
        self._expected.do_postponed()
        self.answered.emit()
