"""The errors that `index` raises; each sentence says what, where and what to do."""


class ErrdexError(Exception):
    """Anything the reader can be told about: in one sentence, or in one for each place."""

    def __init__(self, *sentences: str) -> None:
        super().__init__(*sentences)
        self.sentences = sentences

    def __str__(self) -> str:
        return " ".join(self.sentences)


class CatalogError(ErrdexError):
    """A catalog file that cannot be used; names file, entry and field."""


class DocumentError(ErrdexError):
    """A document that is not a page of errors, or is damaged; names file, line and reason."""


class ExportError(ErrdexError):
    """Entries that a format cannot hold, or a place that cannot be written."""
