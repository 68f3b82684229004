"""The documents that the reader named: files, and the files of folders, within limits."""

from __future__ import annotations

import os
from dataclasses import dataclass
from errno import EFBIG, ENAMETOOLONG
from pathlib import Path
from typing import TYPE_CHECKING

from index.errors import DocumentError
from index.files.regular import StrangeFileError, read_whole
from index.files.text import in_characters
from index.ingest.problem import UnreadableError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

# A page of 478 errors is 120 KB. At worst, a document takes 25 times its size in memory while it
# is read (JSON of nothing but empty objects); a list of 100,000 errors takes 450 MB.
LARGEST = 64 * 1024 * 1024
_LARGEST_TOGETHER = 256 * 1024 * 1024
_MOST_FILES = 2_000
_THE_LIMIT = ", the limit for a document"


@dataclass(frozen=True, slots=True)
class Document:
    """A file to read; `is_sought` where the reader named it, not only a folder around it."""

    path: Path
    file: str
    is_sought: bool

    def content(self) -> bytes:
        """Its bytes. Raises UnreadableError for what is no file, too large or not readable."""
        try:
            return read_whole(self.path, LARGEST)
        except StrangeFileError as error:
            reason = f"{error.strerror}{_THE_LIMIT if error.errno == EFBIG else ''}"
            raise UnreadableError(self.file, reason) from error
        except OSError as error:
            raise UnreadableError(self.file, f"cannot be read: {error.strerror}") from error


def documents_in(paths: Sequence[Path]) -> tuple[Document, ...]:
    """The files among these paths and in the folders among them, in the order of their names.

    In folders, hidden files and links are passed over. Raises DocumentError for too many files,
    or more than fits into memory.
    """
    documents: list[Document] = []
    for path in paths:
        if os.path.isdir(path):  # noqa: PTH112  (pathlib fails for what may not be looked at)
            documents += _files_of(path)
        else:
            documents.append(Document(path, in_characters(path.name), is_sought=True))
    if sum(map(_size, documents)) > _LARGEST_TOGETHER:
        limit = f"{_LARGEST_TOGETHER >> 20} MB, the limit for one import"
        raise DocumentError(f"{_named(paths)}: larger than {limit}.")
    return tuple(documents)


def _files_of(folder: Path) -> list[Document]:
    found: list[Document] = []
    for path in _walked(folder):
        file = in_characters(path.relative_to(folder).as_posix())
        found.append(Document(path, file, is_sought=False))
        if len(found) > _MOST_FILES:
            limit = f"{_MOST_FILES} files, the limit for one import"
            raise DocumentError(f"{folder.name}: more than {limit}.")
    if not found:
        raise DocumentError(f"{folder.name}: a folder without files.")
    return sorted(found, key=lambda document: (document.file.casefold(), document.file))


def _walked(folder: Path) -> Iterator[Path]:
    try:
        yield from _walk(folder)
    except RecursionError:
        _refuse(OSError(ENAMETOOLONG, os.strerror(ENAMETOOLONG), str(folder)))


def _walk(folder: Path) -> Iterator[Path]:
    for root, folders, files in os.walk(folder, onerror=_refuse):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in files:
            path = Path(root, name)
            if not name.startswith(".") and not path.is_symlink():
                yield path


def _refuse(error: OSError) -> None:
    raise DocumentError(f"{error.filename}: cannot be read: {error.strerror}.") from error


def _size(document: Document) -> int:
    try:
        return document.path.stat().st_size
    except OSError:
        return 0


def _named(paths: Sequence[Path]) -> str:
    return ", ".join(path.name for path in paths[:3])
