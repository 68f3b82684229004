"""Which catalogs the reader switched off, imported or shipped, in a small file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.imported.journal import DamagedError, read_value, write_value

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet
    from pathlib import Path


class Switches:
    """The catalogs that take no part; as long as nobody switched any, there is no file."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / "state.json"

    @property
    def off(self) -> AbstractSet[str]:
        """The ids of those that are off; none where the file is damaged."""
        try:
            listed = read_value(self.path).get("off", [])
        except DamagedError:
            return frozenset()
        if not isinstance(listed, list):
            return frozenset()
        return frozenset(one for one in listed if isinstance(one, str))

    def turn(self, catalog: str, *, on: bool) -> None:
        """Have a catalog on or off; only for who is alone there. OSError."""
        off = self.off - {catalog} if on else self.off | {catalog}
        write_value(self.path, {"off": sorted(off)})
