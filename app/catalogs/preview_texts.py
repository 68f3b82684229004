"""What the import's dialog shows of a preview."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.texts.in_short import summary_field
from app.texts.index_texts import translated
from app.texts.language import filled
from app.views.catalogs.import_preview import ImportView

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from index.ingest.preview import Part, Preview

_MOST_REMARKS = 200


class PreviewTexts(QObject):
    """Says what was recognised, what was passed over, and what becomes of the catalogs at hand."""

    def view(self, preview: Preview, parts: Sequence[Part]) -> ImportView:
        """All of it; the parts are those of the preview, counted before."""
        catalog = preview.catalog
        passed = self.tr("Skipped: %1")
        return ImportView(
            id=catalog.id,
            title=catalog.title,
            edition=catalog.edition,
            summary="\n".join(self._summary(preview)),
            sample=[
                (entry.name, entry.code, summary_field(entry)[1])
                for entry in (catalog.entries[number] for number in preview.sample)
            ],
            parts=[(part.api, part.domain, (part.errors,)) for part in parts],
            unread=[translated(str(problem)) for problem in preview.problems],
            remarks=[
                filled(passed, translated(remark)) for remark in preview.remarks[:_MOST_REMARKS]
            ],
        )

    def _summary(self, preview: Preview) -> Iterator[str]:
        """Line by line."""
        kinds = dict.fromkeys(document.kind for document in preview.documents)
        counted = self.tr("%Ln documents", "", len(preview.documents))
        yield f"{counted}: {', '.join(translated(kind) for kind in kinds)}"
        catalog = preview.catalog
        if preview.replaces is not None:
            said = self.tr("It takes the place of %1, which can be brought back.")
            yield filled(said, f"{catalog.title} {catalog.edition}")
        if preview.follows is not None:
            said = self.tr("%1 stays as history.")
            yield filled(said, f"{preview.follows.title} {preview.follows.edition}")
        if preview.replaces is None and preview.follows is None:
            yield self.tr("A catalog of its own beside those at hand.")
