"""What is written down beside the imported catalogs, and above all what was done to which."""

from __future__ import annotations

import json
import re
from dataclasses import asdict, dataclass, field, replace
from typing import TYPE_CHECKING, Any

from index.files.atomic import write_whole
from index.files.regular import read_whole
from index.files.sealed import sealed, unsealed
from index.strict_json import parse_json

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

_LARGEST = 16 * 1024 * 1024
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._@~-]*")


class DamagedError(Exception):
    """The file is not as it was written; the text says what is wrong with it."""


@dataclass(frozen=True, slots=True)
class Step:
    """A change that can be undone: the edition it was about, and where its old content is kept.

    `kept_sum` is the SHA-256 of what is kept.
    """

    catalog: str
    edition: str
    kept: str | None
    kept_sum: str | None = None

    @property
    def file(self) -> str:
        """The name of the edition's file; no id and no edition holds an @."""
        return f"{self.catalog}@{self.edition}.json"


@dataclass(frozen=True, slots=True)
class Journal:
    """The steps that can be undone, the oldest first, and what each file may be (SHA-256).

    A file has two checksums: that of what it was and that of what it becomes, for it is
    written down before it happens.
    """

    steps: tuple[Step, ...] = ()
    sums: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def becoming(self, file: str, digest: str) -> Journal:
        """The journal of a file that is about to be this."""
        now = (*self.sums.get(file, ())[-1:], digest)
        return replace(self, sums={**self.sums, file: now})

    def knows(self, file: str, digest: str) -> bool:
        """Whether a file is one of those that were written; one never written may be anything."""
        return digest in self.sums.get(file, (digest,))


def read_journal(path: Path) -> Journal:
    """The journal of a file. DamagedError."""
    value = read_value(path)
    listed, sums = value.get("steps"), value.get("sums")
    steps = [_step(one) for one in listed] if isinstance(listed, list) else []
    return Journal(
        tuple(step for step in steps if step is not None),
        {
            name: tuple(filter(_is_name, digests))
            for name, digests in (sums.items() if isinstance(sums, dict) else ())
            if _is_name(name) and isinstance(digests, list)
        },
    )


def write_journal(path: Path, journal: Journal) -> None:
    """Write it whole. OSError."""
    write_value(path, {"steps": list(map(asdict, journal.steps)), "sums": journal.sums})


def read_value(path: Path) -> dict[str, Any]:
    """The value of a small file; an empty one where there is no file. DamagedError."""
    try:
        body, whole = unsealed(read_whole(path, _LARGEST))
        value = parse_json(body)
    except FileNotFoundError:
        return {}
    except OSError as error:
        raise DamagedError(f"cannot be read ({error.strerror})") from error
    except json.JSONDecodeError as error:
        raise DamagedError("damaged") from error
    if not whole or not isinstance(value, dict):
        raise DamagedError("damaged")
    return value


def write_value(path: Path, value: Mapping[str, Any]) -> None:
    """Write a small file whole. OSError."""
    write_whole(path, sealed(json.dumps(value, indent=2) + "\n"))


def _step(written: object) -> Step | None:
    """A step of the journal; None for what is none, or would lead out of the folder."""
    if not isinstance(written, dict):
        return None
    catalog, edition = written.get("catalog"), written.get("edition")
    kept, kept_sum = written.get("kept"), written.get("kept_sum")
    if not (_is_name(catalog) and _is_name(edition)):
        return None
    if not (kept is None or (_is_name(kept) and _is_name(kept_sum))):
        return None
    return Step(str(catalog), str(edition), kept, kept_sum)


def _is_name(value: object) -> bool:
    return isinstance(value, str) and _NAME.fullmatch(value) is not None
