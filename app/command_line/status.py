"""What the process ends with, as other programs are told."""

from __future__ import annotations

FOUND, NOTHING, REFUSED, INTERRUPTED = 0, 1, 2, 130
