"""From the words of the command to a window: the running one where there is one, else a new one."""

from __future__ import annotations

import gc
import os
import sys
from typing import TYPE_CHECKING

from app.instance.meeting import settle
from app.instance.platforms import meeting_place
from app.instance.request import Request, Wish
from app.system.limits import lacking
from app.system.session_bus import avoid_mute_bus

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.instance.meeting import Claim

_DISPLAYS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")

SAFE_MODE = "--safe-mode"
FLAGS = {"--paste": Wish.PASTE, "--quick": Wish.QUICK}


def open_window(words: Sequence[str]) -> int:
    """Do what these words ask for in a window; returns the exit status.

    Qt is imported only by the start that becomes the window.
    """
    if sys.platform == "linux" and not any(map(os.environ.get, _DISPLAYS)):
        sys.stderr.write(
            "errdex: There is no display to open a window on; start it in a desktop session, or "
            "search here with “errdex search QUERY”.\n"
        )
        return 2
    if list(words) == [SAFE_MODE]:
        return _become_window(Request(), safe=True)  # one of its own, whatever else runs
    request = request_of(words)
    outcome = settle(meeting_place(), request)
    if outcome.handed_over:
        return 0
    return _become_window(request, outcome.claim)


def _become_window(request: Request, claim: Claim | None = None, *, safe: bool = False) -> int:
    if what := lacking():
        sys.stderr.write(
            f"errdex: A window needs {what}; search here with “errdex search QUERY”.\n"
        )
        return 2
    if sys.platform == "linux":
        avoid_mute_bus(os.environ)
    gc.disable()  # until the window stands: nothing that is imported or made is garbage
    from app.program.main import main  # noqa: PLC0415

    return main(request, claim, safe=safe)


def request_of(words: Sequence[str]) -> Request:
    """What these words ask for: a flag, a link, files, a query, or only the window."""
    token = os.environ.pop("XDG_ACTIVATION_TOKEN", "")
    if len(words) == 1 and words[0] in FLAGS:
        return Request(FLAGS[words[0]], activation=token)
    if len(words) == 1 and words[0].lower().startswith("errdex:"):
        return Request(Wish.LINK, words[0], token)
    if words and all(map(_is_file, words)):
        return Request(Wish.FILES, "\n".join(map(_path_of, words)), token)
    text = " ".join(words[1:] if words[:1] == ["--"] else words)
    return Request(Wish.SEARCH if text else Wish.SHOW, text, token)


def _is_file(word: str) -> bool:
    """Whether the desktop hands over a file; by hand nobody types a query like it."""
    path = _path_of(word)
    return "\n" not in path and os.path.isabs(path) and os.path.exists(path)  # noqa: PTH110, PTH117  (pathlib loads slowly)


def _path_of(word: str) -> str:
    """The path behind a word or an address such as `file:///home/ada/errors.json`."""
    if not word.lower().startswith("file:"):
        return word
    from urllib.parse import unquote_to_bytes, urlsplit  # noqa: PLC0415

    return os.fsdecode(unquote_to_bytes(urlsplit(word).path))
