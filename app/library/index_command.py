"""The words by which the window has a process of its own index a catalog; nobody types them."""

from __future__ import annotations

INDEX = "--index"
SEARCH, SIGNS = KINDS = ("search", "signs")
"""What search needs, and what recognising needs; made side by side where there are two cores."""
