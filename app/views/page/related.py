"""What stands around an error: its twins, errors of the same code, those near by."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.content.links import Where, code_link, entry_link
from app.texts.in_short import INTO, short_api
from app.texts.language import filled
from app.texts.runs import BETWEEN_LINKS, Run, Style, joined
from app.views.page.card import section_title
from app.views.text.text_block import TextBlock

if TYPE_CHECKING:
    from app.content.page_content import PageContent
    from app.look.theme import Look
    from index.entry import ErrorEntry


class RelatedSection(QWidget):
    """Links to related errors."""

    link_clicked = Signal(str, Where)

    def __init__(self) -> None:
        super().__init__()
        self._related_title = section_title(self.tr("Related"))
        self._related = TextBlock(self.tr("Related errors"))
        self._related.set_style(apart=4, hang=16)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        for widget in (self._related_title, self._related):
            self._layout.addWidget(widget)
        self._related.link_clicked.connect(self.link_clicked)

    def set_look(self, look: Look) -> None:
        """Draw with these colours and sizes."""
        self._layout.setSpacing(look.px(6))
        self._related.set_look(look)

    def show_error(self, content: PageContent) -> None:
        """Show what stands around this error."""
        related = self._related_runs(content)
        self._related.set_runs(related)
        self.setVisible(bool(related))

    def _related_runs(self, content: PageContent) -> list[Run]:
        entry = content.entry
        rows: list[tuple[str, list[Run]]] = []
        for twin in content.twins:
            link = Run(f"{short_api(twin)} {INTO} {twin.name}", link=entry_link(twin.id))
            rows.append(
                (self.tr("Twin"), [link, Run(f"   {self._compared(twin, entry)}", Style.MUTED)])
            )
        same = [Run(other.name, link=entry_link(other.id)) for other in content.same_code]
        more = content.sharing_code - 1 - len(content.same_code)
        more -= sum(twin.code == entry.code for twin in content.twins)
        if more > 0:
            text = self.tr("%n more", "", more)
            same.append(Run(text, link=code_link(entry.code)))
        rows.append((self.tr("Same code"), _listed(same)))
        near = [Run(other.name, link=entry_link(other.id)) for other in content.near]
        rows.append((self.tr("Near by"), _listed(near)))
        runs: list[Run] = []
        for label, row in rows:
            if row:
                runs += [Run("\n" if runs else ""), Run(f"{label}   ", Style.MUTED), *row]
        return runs

    def _compared(self, twin: ErrorEntry, entry: ErrorEntry) -> str:
        """In which fields the twin says something else."""
        fields = (
            (self.tr("code"), twin.code != entry.code),
            (self.tr("short message"), twin.short_message != entry.short_message),
            (self.tr("long message"), twin.long_message != entry.long_message),
            (self.tr("meta"), twin.meta != entry.meta),
            (self.tr("description"), twin.description != entry.description),
        )
        different = [name for name, differs in fields if differs]
        if not different:
            return self.tr("word for word the same")
        return filled(self.tr("differs in %1"), ", ".join(different))


def _listed(links: list[Run]) -> list[Run]:
    return joined(([link] for link in links), BETWEEN_LINKS)
