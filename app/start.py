"""From the words of the command to a window: the running one where there is one, else a new one."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from app.instance.meeting import meeting_place, settle
from app.instance.request import Request, Wish

if TYPE_CHECKING:
    from collections.abc import Sequence

FLAGS = {"--paste": Wish.PASTE, "--quick": Wish.QUICK}


def open_window(words: Sequence[str]) -> int:
    """Do what these words ask for in a window; returns the exit status.

    Qt is imported only by the start that becomes the window.
    """
    request = request_of(words)
    outcome = settle(meeting_place(), request)
    if outcome.handed_over:
        return 0
    from app.main import main  # noqa: PLC0415

    return main(request, outcome.claim)


def request_of(words: Sequence[str]) -> Request:
    """What these words ask for: a flag, a link, a query, or only the window."""
    token = os.environ.pop("XDG_ACTIVATION_TOKEN", "")
    if len(words) == 1 and words[0] in FLAGS:
        return Request(FLAGS[words[0]], activation=token)
    if len(words) == 1 and words[0].lower().startswith("errdex:"):
        return Request(Wish.LINK, words[0], token)
    text = " ".join(words[1:] if words[:1] == ["--"] else words)
    return Request(Wish.SEARCH if text else Wish.SHOW, text, token)
