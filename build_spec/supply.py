"""What the package is made of: a CycloneDX list of it, and everybody's licence."""

from __future__ import annotations

import os
import re
import shutil
import sys
import sysconfig
import uuid
from datetime import UTC, datetime
from importlib.metadata import Distribution, distribution
from pathlib import Path
from typing import TYPE_CHECKING

import product
from cyclonedx.factory.license import LicenseFactory
from cyclonedx.model import HashAlgorithm, HashType
from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.output.json import JsonV1Dot6
from packageurl import PackageURL
from system_parts import SystemPart, parts_of
from trimming import FOREIGN

from app import __version__

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from cyclonedx.model.license import License
    from trimming import Item

HERE = Path(__file__).parent
LOCK = HERE / "requirements.txt"
DEV_LOCK = HERE / "requirements-dev.txt"
BUILD_ONLY = {"setuptools"}
COMPILED_IN = {"mypy"}  # mypyc's own library, which is part of all that it compiles
OF_QT = {"pyside6-essentials", "shiboken6"}
# Some wheels carry the licence of what they are only in words of their own.
LICENCES = {"pyside6-essentials": "LGPL-3.0-only", "shiboken6": "LGPL-3.0-only"}
_LOCKED = re.compile(r"^([a-z0-9-]+)==(\S+)((?:.*\\\n)+.*)", re.MULTILINE)
_HASH = re.compile(r"--hash=sha256:([0-9a-f]{64})")


def papers(folder: Path, binaries: Iterable[Item]) -> list[Item]:
    """What tells of all that a package with these libraries is made of, to be put into it."""
    sources = (source for _, source, kind in binaries if kind == "BINARY")
    system = (Path(one) for one in sources if not any(part in one for part in FOREIGN))
    parts = parts_of(system)
    texts = licences(folder / "licences", parts)
    made = bill_file(folder, parts)
    listed = [(f"licences/{path.name}", str(path), "DATA") for path in sorted(texts.iterdir())]
    return [(made.name, str(made), "DATA"), *listed]


def bill_file(folder: Path, system: Iterable[SystemPart]) -> Path:
    """Write the list into this folder; it carries the time that all of the package carries."""
    when = int(os.environ["SOURCE_DATE_EPOCH"])
    target = folder / f"{product.ID}.cdx.json"
    target.write_text(bill(product.ID, __version__, when, system), encoding="utf-8")
    return target


def bill(name: str, version: str, when: int, system: Iterable[SystemPart] = ()) -> str:
    """The CycloneDX list, the same for the same lock, libraries of the system and time."""
    bom = Bom(serial_number=uuid.uuid5(uuid.NAMESPACE_URL, f"{name}-{version}-{when}"))
    bom.metadata.timestamp = datetime.fromtimestamp(when, UTC)
    program = Component(
        name=name,
        version=version,
        type=ComponentType.APPLICATION,
        bom_ref=name,
        licenses=_licensed("MIT"),
    )
    python = ".".join(map(str, sys.version_info[:3]))
    parts = [
        Component(name="python", version=python, bom_ref="python", licenses=_licensed("PSF-2.0"))
    ]
    parts += _components()
    parts += map(_component_of_system, system)
    bom.metadata.component = program
    bom.components.update(parts)
    bom.register_dependency(program, parts)
    return JsonV1Dot6(bom).output_as_string(indent=2) + "\n"


def licences(folder: Path, system: Iterable[SystemPart] = ()) -> Path:
    """Fill the folder with the licence of each part, and how to put another Qt in place."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    for source in sorted((HERE / "licences").iterdir()):
        shutil.copy(source, folder)
    python = Path(sysconfig.get_path("stdlib"), "LICENSE.txt")
    shutil.copy(python, folder / "Python.txt")
    for name in ("pyinstaller", *(name for name, *_ in _locked() if name not in OF_QT)):
        for number, path in enumerate(_licence_files(distribution(name))):
            shutil.copy(path, folder / f"{name}{f'-{number + 1}' if number else ''}.txt")
    for name, path in sorted({k: v for part in system for k, v in part.texts().items()}.items()):
        if not (folder / name).exists():
            shutil.copy(path, folder / name)
    return folder


def _component_of_system(part: SystemPart) -> Component:
    return Component(
        name=part.name,
        version=part.version,
        bom_ref=f"deb/{part.name}",
        purl=PackageURL("deb", "debian", part.name, part.version),
    )


def _components() -> Iterator[Component]:
    for name, version, hashes in _locked():
        yield Component(
            name=name,
            version=version,
            bom_ref=f"pypi/{name}",
            purl=PackageURL("pypi", None, name, version),
            hashes=[HashType(alg=HashAlgorithm.SHA_256, content=one) for one in hashes],
            licenses=_licensed(LICENCES.get(name) or _told(distribution(name))),
        )


def _locked() -> list[tuple[str, str, list[str]]]:
    packaged = [one for one in _LOCKED.findall(LOCK.read_text("utf-8")) if one[0] not in BUILD_ONLY]
    packaged += [
        one for one in _LOCKED.findall(DEV_LOCK.read_text("utf-8")) if one[0] in COMPILED_IN
    ]
    return [(name, version, _HASH.findall(rest)) for name, version, rest in packaged]


def _told(package: Distribution) -> str:
    about = package.metadata
    classified = [one for one in about.get_all("Classifier", []) if one.startswith("License")]
    return str(
        about.get("License-Expression")
        or (classified[0].rpartition(" :: ")[2] if classified else about.get("License", ""))
    )


def _licensed(words: str) -> list[License]:
    return [LicenseFactory().make_from_string(words)]


def _licence_files(package: Distribution) -> list[Path]:
    """The licence texts that a wheel carries; raises where it carries none."""
    files = [Path(str(package.locate_file(one))) for one in package.files or ()]
    named = [one for one in files if re.match(r"(?i)(licen[cs]e|copying)", one.name)]
    if not named:
        raise FileNotFoundError(f"{package.name} carries no licence")
    return sorted(named)
