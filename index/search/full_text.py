"""The Whoosh index of one edition: the words of its texts and where they stand, for phrases.

Which entries have a word, or one that fits a pattern, is told by the flat table, at every key.
What Whoosh does quickly is to find one word among very many and to read all that is kept of it at
once; walking its words or its postings one by one took seconds with 100,000 entries. So it keeps
what the flat table has not, the places of each word in the texts, and is read when the first
phrase is asked for.

Its files are handled as bytes: they are made in memory, checked as a whole by whoever keeps them,
and read from memory again. So a file that is damaged or deleted later cannot hurt a search.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from contextlib import contextmanager
from itertools import repeat
from typing import TYPE_CHECKING, Any

from whoosh import fields, formats
from whoosh.codec.whoosh3 import W3Codec, W3PostingsWriter, W3Segment
from whoosh.filedb.filestore import RamStorage
from whoosh.filedb.structfile import BufferFile
from whoosh.index import FileIndex
from whoosh.reading import TermNotFound

from index.cache.manifest import Damaged
from index.search.answer import stop_if
from index.search.bits import Bits, members
from index.search.pickles import confine
from index.search.remembered import Remembered
from index.search.rows import as_bits

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from index.search.inverted import Inverted
    from index.search.rows import Places, Rows

_TEXTS = "texts"
_STARTS = "starts.bin"  # beside the files of Whoosh: where in the row each entry begins
_KEPT = 16  # words: somebody who types a phrase asks for them at every key
_AT_ONCE = 4096  # places, between two looks at whether the answer is still waited for


class _Places(formats.Format):
    """Where a word stands in the row of all texts: the value of the first entry that has it."""


class _Words(fields.FieldType):
    """A field whose words come cut already."""

    analyzer = None
    indexed = True
    scorable = False
    stored = False
    unique = False
    vector = None
    column_type = None

    def __init__(self) -> None:
        self.format = _Places()


class _Codec(W3Codec):
    """Whoosh's own format, written a word at a time instead of a posting at a time.

    Of 100,000 entries there are millions of these.
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
    """Takes all postings of a word as one; the first says where it stands in all entries."""

    def add_posting(
        self,
        id_: array[int],
        weight: float,
        vbytes: Places,
        length: int | None = None,  # noqa: ARG002
    ) -> None:
        self._ids = id_
        self._weights = array("f", [weight]) * len(id_)
        self._maxweight = weight
        self._values = [vbytes]


class _Sorted:
    """Whoosh's pool of postings, filled and in order already."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows

    def iter_postings(self) -> Iterator[tuple[str, bytes, array[int], float, Places]]:
        for word in sorted(self._rows.entries):
            yield _TEXTS, word.encode(), self._rows.entries[word], 1.0, self._rows.places(word)

    def cleanup(self) -> None:
        """Nothing was put on disk."""


def build(inverted: Inverted) -> dict[str, bytes]:
    """The files of an index of these texts."""
    storage = RamStorage()
    index = FileIndex.create(storage, fields.Schema(**{_TEXTS: _Words()}), "MAIN")
    # Of files within a file, Whoosh would read copies.
    writer = index.writer(codec=_Codec(), compound=False)  # type: ignore[no-untyped-call]
    for _ in range(inverted.size):
        writer.add_document()
    writer.pool = _Sorted(inverted.rows)
    writer.commit()
    files = {name: bytes(content) for name, content in storage.files.items()}
    return {**files, _STARTS: inverted.rows.starts.tobytes()}


class _Read(RamStorage):
    """Files read where they lie; Whoosh would read a copy of each."""

    def open_file(self, name: str, **_: Any) -> BufferFile:
        # Of bytes, unlike a view of them, BytesIO makes no copy.
        return BufferFile(self.files[name], name=name)


class FullText:
    """A Whoosh index read from its files' bytes. Raises Damaged where they are something else."""

    def __init__(self, files: Mapping[str, bytes]) -> None:
        confine()
        storage = _Read()  # type: ignore[no-untyped-call]
        storage.files = dict(files)
        with _distrusted():
            self._reader: Any = FileIndex(storage).reader()
            self._starts = array("I", files[_STARTS])
        self._standing: Remembered[str, Bits] = Remembered(_KEPT)

    def in_a_row(self, words: Sequence[str], superseded: Callable[[], bool]) -> list[int]:
        """The entries of which a text has these words side by side. Raises Superseded."""
        found: Bits = -1
        for offset, word in enumerate(words):
            stop_if(superseded)
            found &= self._places(word) >> offset
            if not found:
                return []
        places, after = members(found), set[int]()
        for start in range(0, len(places), _AT_ONCE):
            stop_if(superseded)
            some = places[start : start + _AT_ONCE]
            after.update(map(bisect_right, repeat(self._starts), some))
        return [number - 1 for number in sorted(after)]

    def _places(self, word: str) -> Bits:
        """The places of a word in the row of all texts; those of the last few are remembered."""
        places = self._standing.get(word)
        if places is None:
            with _distrusted():
                places = self._read_places(word)
            if places < 0:  # no set of places is
                raise Damaged("places")
            self._standing[word] = places
        return places

    def _read_places(self, word: str) -> Bits:
        try:
            return as_bits(self._reader.postings(_TEXTS, word).value())
        except TermNotFound:
            return 0


@contextmanager
def _distrusted() -> Iterator[None]:
    """Raise Damaged for whatever Whoosh raises.

    It trusts its files. What is damaged never comes here, its checksum tells; but where somebody
    wrote the checksums of other bytes anew, it ran into nineteen kinds of exception, NameError and
    MemoryError among them. A mistake that lies in Whoosh or here is not hidden by this: the index
    that is made instead runs into it too, and nobody catches that.
    """
    try:
        yield
    except Exception as error:
        raise Damaged(type(error).__name__) from error
