"""The Whoosh index of one edition: made from its postings, kept as files, asked for patterns.

Its files are handled as bytes: they are made in memory, checked as a whole by whoever keeps them,
and read from memory again. So a file that is damaged or deleted later cannot hurt a search.
"""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING, Any

from whoosh import fields, formats
from whoosh.codec.whoosh3 import W3Codec, W3PostingsWriter, W3Segment
from whoosh.filedb.filestore import RamStorage
from whoosh.index import FileIndex
from whoosh.query.compound import Or
from whoosh.query.terms import Wildcard

from index.search.flat import Zone
from index.search.pickles import confine

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from index.search.inverted import Inverted

INDEXED = (
    Zone.NAME,
    Zone.CODE,
    Zone.DOMAIN,
    Zone.MESSAGE,
    Zone.TEXT,
    Zone.WHOLE_NAME,
    Zone.WHOLE_CODE,
)


class _Terms(fields.FieldType):
    """A field whose terms come cut already; it notes which entries have them, nothing more."""

    analyzer = None
    indexed = True
    scorable = False
    stored = False
    unique = False
    vector = None
    column_type = None

    def __init__(self) -> None:
        self.format = formats.Existence()


class _Codec(W3Codec):
    """Whoosh's own format, written a term at a time instead of a posting at a time.

    That makes the difference between 15 and 5 seconds for 100,000 entries.
    """

    length_stats = False

    def new_segment(self, storage: Any, indexname: str) -> W3Segment:  # noqa: ARG002
        """The only one, always of the same name: the same postings make the same bytes."""
        return W3Segment(self, indexname, segid="only")

    def postings_writer(self, dbfile: Any, byteids: bool = False) -> W3PostingsWriter:
        return _WholeLists(  # type: ignore[no-untyped-call]
            dbfile, blocklimit=1, byteids=byteids, compression=1
        )


class _WholeLists(W3PostingsWriter):
    """Takes all postings of a term as one."""

    def add_posting(
        self,
        id_: array[int],
        weight: float,
        vbytes: bytes,  # noqa: ARG002
        length: int | None = None,  # noqa: ARG002
    ) -> None:
        self._ids = id_
        self._weights = array("f", [weight]) * len(id_)
        self._maxweight = weight

    def finish_postings(self) -> Any:
        """Put the only posting of a term beside the term, as most are: a third of the time."""
        terminfo: Any = self._terminfo
        if len(self._ids) > 1:
            return super().finish_postings()  # type: ignore[no-untyped-call]
        terminfo.add_block(self)
        terminfo.set_inlined(self._ids, self._weights, self._values)
        self._terminfo = None
        return terminfo


class _Sorted:
    """Whoosh's pool of postings, filled and in order already."""

    def __init__(self, inverted: Inverted) -> None:
        self._inverted = inverted

    def iter_postings(self) -> Iterator[tuple[str, bytes, array[int], float, bytes]]:
        by_field = {_field(zone): self._inverted.postings[zone] for zone in INDEXED}
        for field in sorted(by_field):
            lists = by_field[field]
            for term in sorted(lists):
                yield field, term.encode(), lists[term], 1.0, b""

    def cleanup(self) -> None:
        """Nothing was put on disk."""


def build(inverted: Inverted) -> dict[str, bytes]:
    """The files of a Whoosh index of these postings."""
    storage = RamStorage()
    schema = fields.Schema(**{_field(zone): _Terms() for zone in INDEXED})
    index = FileIndex.create(storage, schema, "MAIN")
    writer = index.writer(codec=_Codec())  # type: ignore[no-untyped-call]
    for _ in range(inverted.size):
        writer.add_document()
    writer.pool = _Sorted(inverted)
    writer.commit()
    return {name: bytes(content) for name, content in storage.files.items()}


class FullText:
    """A Whoosh index read from its files' bytes, which must be known to be whole."""

    def __init__(self, files: Mapping[str, bytes]) -> None:
        confine()
        storage = RamStorage()
        storage.files = dict(files)
        self._searcher: Any = FileIndex(storage).searcher()

    def matching(self, pattern: str) -> list[int]:
        """The entries with a word that fits a pattern of `*` (anything) and `?` (one letter)."""
        query = Or([Wildcard(_field(zone), pattern) for zone in INDEXED])
        return sorted(query.docs(self._searcher))


def _field(zone: Zone) -> str:
    return zone.name.lower()
