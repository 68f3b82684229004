"""Entry of the program: the command line where one is asked for, else the window."""

from __future__ import annotations

import sys


def main() -> int:
    """Run Errdex with this process's arguments; returns the exit status."""
    from app.system.interrupt import end_quietly  # noqa: PLC0415

    end_quietly()
    from app.command_line.cli import run  # noqa: PLC0415

    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
