"""Small files of text under a seal: whether a file is still as it was written.

The first line holds a checksum of all others. A file without one was written by hand.
"""

from __future__ import annotations

import re
from zlib import crc32

_SEAL = re.compile(rb"# sealed ([0-9a-f]{8})\n")
_BY_HAND = (b"[", b"{")


def sealed(body: str) -> bytes:
    """The file's content, to be written whole."""
    content = body.encode()
    return b"# sealed %08x\n" % crc32(content) + content


def unsealed(content: bytes) -> tuple[str, bool]:
    """The text below the seal, and whether it is whole; what is no UTF-8 is replaced."""
    seal = _SEAL.match(content)
    body = content[seal.end() :] if seal else content
    whole = int(seal[1], 16) == crc32(body) if seal else content.startswith(_BY_HAND)
    return body.decode("utf-8", "replace"), whole
