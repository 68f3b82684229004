"""The system's libraries that a package takes along: their versions, and their licences."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

_DOCUMENTS = Path("/usr/share/doc")
_COMMON = re.compile(r"/usr/share/common-licenses/([A-Za-z0-9.-]*[A-Za-z0-9])")


class SystemPart(NamedTuple):
    """A package of the distribution that a library was taken from, and what is known of it."""

    name: str
    version: str
    licence: Path

    def texts(self) -> dict[str, Path]:
        """Its licence and those that this one refers to, by what they are to be called."""
        said = self.licence.read_text(encoding="utf-8", errors="replace")
        common = {f"{found[1]}.txt": Path(found[0]) for found in _COMMON.finditer(said)}
        return {**common, f"{self.name}.txt": self.licence}


def parts_of(libraries: Iterable[Path]) -> list[SystemPart]:
    """The packages of these libraries. Raises where one belongs to none, or has no licence.

    Only Debian's kind of Linux is asked: elsewhere no library of the system is taken along.
    """
    if sys.platform != "linux":
        return []
    names = sorted({_package(library) for library in libraries})
    return [SystemPart(name, _version(name), _licence(name)) for name in names]


def _package(library: Path) -> str:
    # A distribution that has merged /lib into /usr/lib knows some files by the older path.
    real = library.resolve()
    for path in (real, Path("/", *real.parts[2:]) if real.is_relative_to("/usr") else real):
        done = _asked("dpkg-query", "--search", str(path))
        if done.returncode == 0:
            return done.stdout.partition(": ")[0].partition(":")[0]
    raise FileNotFoundError(f"{library} belongs to no package")


def _version(package: str) -> str:
    done = _asked("dpkg-query", "--show", "--showformat", "${Version}\\n", package)
    return done.stdout.splitlines()[0]


def _licence(package: str) -> Path:
    path = _DOCUMENTS / package / "copyright"
    if not path.is_file():
        raise FileNotFoundError(f"{package} carries no licence")
    return path


def _asked(command: str, *words: str) -> subprocess.CompletedProcess[str]:
    program = shutil.which(command)
    if program is None:
        raise FileNotFoundError(command)
    return subprocess.run(  # noqa: S603  (dpkg, with names of files that the build found)
        [program, *words], capture_output=True, text=True, check=False
    )
