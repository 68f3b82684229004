"""Archives as packages need them: the same files give the same bytes, and few of them."""

from __future__ import annotations

import lzma
import platform
import tarfile
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

Part = tuple[str, Path | bytes]  # place in the archive; where its content lies, or the content


def xz_archive(target: Path, parts: Iterable[Part], when: int) -> Path:
    """Write a .tar.xz that belongs to root and carries one time; folders are taken whole."""
    filters: list[dict[str, object]] = [{"id": lzma.FILTER_LZMA2, "preset": 9}]
    if platform.machine() in ("x86_64", "AMD64"):
        filters.insert(0, {"id": lzma.FILTER_X86})  # most of it is machine code
    with (
        lzma.open(target, "wb", filters=filters) as packed,
        tarfile.open(fileobj=packed, mode="w", format=tarfile.GNU_FORMAT) as archive,
    ):
        for place, source in with_folders(parts):
            _add(archive, place, source, when)
    return target


def with_folders(parts: Iterable[Part]) -> Iterator[tuple[str, Path | bytes | None]]:
    """Every file and folder, each folder before what is in it; None stands for a folder."""
    files = dict(entry for part in parts for entry in _files_of(part))
    folders = {str(folder) for place in files for folder in Path(place).parents}
    for place in sorted({*files, *folders} - {"."}):
        yield place, files.get(place)


def _files_of(part: Part) -> Iterator[tuple[str, Path | bytes]]:
    place, source = part
    if isinstance(source, bytes) or source.is_symlink() or source.is_file():
        yield place, source
        return
    for path in sorted(source.rglob("*")):
        if path.is_symlink() or not path.is_dir():
            yield f"{place}/{path.relative_to(source).as_posix()}", path


def _add(archive: tarfile.TarFile, place: str, source: Path | bytes | None, when: int) -> None:
    info = tarfile.TarInfo(place)
    info.mtime, info.uname, info.gname, info.mode = when, "root", "root", 0o644
    if source is None:
        info.type, info.mode = tarfile.DIRTYPE, 0o755
        archive.addfile(info)
    elif isinstance(source, bytes):
        _add_content(archive, info, source)
    elif source.is_symlink():
        info.type, info.linkname, info.mode = tarfile.SYMTYPE, str(source.readlink()), 0o777
        archive.addfile(info)
    else:
        info.mode = 0o755 if _is_program(source) else 0o644
        _add_content(archive, info, source.read_bytes())


def _add_content(archive: tarfile.TarFile, info: tarfile.TarInfo, content: bytes) -> None:
    info.size = len(content)
    archive.addfile(info, BytesIO(content))


def _is_program(path: Path) -> bool:
    """Whether it is to be run; libraries are only loaded."""
    return bool(path.stat().st_mode & 0o100) and ".so" not in path.name
