"""The first words that are no query, apart from all that takes time to import."""

from __future__ import annotations

COMMANDS = frozenset(
    ("search", "match", "explain", "list", "catalogs", "import", "diff", "export", "scan")
)
WINDOW_FLAGS = {
    "--paste": "recognise the clipboard in the window",
    "--quick": "look something up in a small window",
    "--safe-mode": "open a window without your settings, imported catalogs and templates",
    "--self-check": "tell what works here, for a report of a fault",
}
