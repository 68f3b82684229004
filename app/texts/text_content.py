"""What a page of texts holds: what was pasted, or errors side by side."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.texts.runs import Run


@dataclass(frozen=True, slots=True)
class Block:
    """One box of the page; `code` sets it in the fixed font."""

    title: str
    runs: tuple[Run, ...]
    code: bool = False


@dataclass(frozen=True, slots=True)
class TextContent:
    """A title, a sentence under it, and the boxes."""

    title: str
    lead: str
    blocks: tuple[Block, ...]
