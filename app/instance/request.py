"""What a second start asks of the running window, and how that looks on the way there."""

from __future__ import annotations

import json
import os
from enum import Enum
from typing import NamedTuple

LONGEST = 64 * 1024
"""Bytes of a message; whatever is longer is not one."""

SHOWN = b"shown\n"
"""What the running window answers once it has taken a request."""


class Wish(Enum):
    """What the window is to do."""

    SHOW = "show"
    SEARCH = "search"
    LINK = "link"
    PASTE = "paste"
    QUICK = "quick"
    FILES = "files"


class Request(NamedTuple):
    """A wish, what belongs to it, and the desktop's leave to come forward.

    What belongs to it is a query, a link, or the absolute paths of files, one a line.
    """

    wish: Wish = Wish.SHOW
    text: str = ""
    activation: str = ""

    @property
    def first_query(self) -> str | None:
        """What the box of a new window begins with; None where that comes back as it was left.

        What is pasted or linked to takes its place as soon as it is there: nothing else is to show
        before.
        """
        return {Wish.SEARCH: self.text, Wish.LINK: "", Wish.PASTE: ""}.get(self.wish)


class TooLongError(ValueError):
    """A request that no message can hold."""


def encoded(request: Request) -> bytes:
    """The request as a message; TooLongError where it does not fit into one."""
    fields = {"wish": request.wish.value, "text": request.text, "activation": request.activation}
    message = json.dumps(fields).encode("ascii")
    if len(message) > LONGEST:
        raise TooLongError(len(message))
    return message


def decoded(message: bytes) -> Request | None:
    """The request of a message; None for anything that is not one.

    Its texts were words and a variable of a start, so each could be one.
    """
    try:
        fields = json.loads(message)
        wish, text, activation = fields["wish"], fields["text"], fields["activation"]
        if b"\0" in os.fsencode(text) or b"\0" in os.fsencode(activation):
            return None
        return Request(Wish(wish), text, activation)
    except (ValueError, LookupError, TypeError, RecursionError):
        return None
