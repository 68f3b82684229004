"""What the window searches and recognises by; opened on the search thread."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from index.resources import BUNDLED_INDEX, bundled_catalogs

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from index.library import Library
    from index.recognise.recogniser import Recogniser
    from index.search.answer import Engine


class Reference(NamedTuple):
    """The catalogs at hand, an engine over them, and what makes a recogniser of their errors.

    `waiting` are catalog files that are left out until somebody has indexed them.
    """

    library: Library
    engine: Engine
    recogniser: Callable[[], Recogniser]
    waiting: tuple[Path, ...] = ()


# What these need is imported by the search thread, after the first frame.


def open_reference(cache_dir: Path | None) -> Reference:
    """The catalogs that are on; the big ones without an index wait for it."""
    from app.library.at_hand import catalogs_indexed  # noqa: PLC0415
    from index.library import Library  # noqa: PLC0415

    at_hand, waiting = catalogs_indexed(cache_dir)
    return _opened(Library(at_hand.catalogs, at_hand.problems), cache_dir)._replace(waiting=waiting)


def open_shipped() -> Reference:
    """The shipped catalogs, and nothing of the user's is read."""
    from index.library import load_library  # noqa: PLC0415

    return _opened(load_library(bundled_catalogs()), None)


def _opened(library: Library, cache_dir: Path | None) -> Reference:
    from index.search.engine import open_engine  # noqa: PLC0415

    def recogniser() -> Recogniser:
        # Not before the first frame, which has nothing to recognise yet.
        from index.cache.places import Places  # noqa: PLC0415
        from index.recognise.known.store import signs_of  # noqa: PLC0415
        from index.recognise.recogniser import Recogniser  # noqa: PLC0415

        places = Places(cache_dir, BUNDLED_INDEX)
        return Recogniser(library, signs_of(library.catalogs, places))

    return Reference(library, open_engine(library, cache_dir, BUNDLED_INDEX), recogniser)
