"""The errors that `index` raises; each message says what, where and what to do."""


class ErrdexError(Exception):
    """Anything the reader can be told about in one sentence."""


class CatalogError(ErrdexError):
    """A catalog file that cannot be used; names file, entry and field."""


class DocumentError(ErrdexError):
    """A document that is not a page of errors, or is damaged; names file, line and reason."""


class ExportError(ErrdexError):
    """Entries that a format cannot hold, or a place that cannot be written."""
