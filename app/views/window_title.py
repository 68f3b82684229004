"""What the title bar, the task bar and the list of windows call the window."""

from __future__ import annotations

import unicodedata

_LONGEST = 80
"""More than this no title bar and no list of windows shows."""


def window_title(name: str) -> str:
    """A name as a window's title: one short line without any signs that only steer.

    Qt adds the program's name to it, as the platform does, and would take `[*]` for its mark of a
    changed document.
    """
    shown = "".join(" " if char.isspace() else char for char in name if not _is_steering(char))
    shown = " ".join(shown.split())
    if len(shown) > _LONGEST:
        shown = shown[: _LONGEST - 1].rstrip() + "…"
    return shown.replace("[*]", "[*][*]")


def _is_steering(char: str) -> bool:
    """Controls, what turns the direction of writing or is not seen, and halves of characters."""
    return unicodedata.category(char) in ("Cc", "Cf", "Cs") and not char.isspace()
