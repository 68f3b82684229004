"""The files of a folder that a Git repository there would not ignore, links left out."""

from __future__ import annotations

import errno
import os
import re
import warnings
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from pathspec import GitIgnoreSpec

from index.files.regular import read_whole

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

_LARGEST = 1024 * 1024
_STARS = re.compile(r"(?<![\\*])(?:\*{3,}|(?<=[^/!])\*{2}|\*{2}(?=[^/*\s]))")
_MOST_STARS = 3
_SET = re.compile(r"\\.|\[[!^]?\]?(?:\[:[a-z]+:\]|[^\]])*\]")
_CLASS = re.compile(r"\[:([a-z]+):\]")
# None begins with what is not to stand first in a set, and none holds the slash.
_CLASSES = {
    "alnum": "0-9A-Za-z",
    "alpha": "A-Za-z",
    "blank": " \t",
    "cntrl": "\x01-\x1f\x7f",
    "digit": "0-9",
    "graph": "0-~!-.",
    "lower": "a-z",
    "print": " -.0-~",
    "punct": ":-@[-`{-~!-.",
    "space": " \t\n\r",
    "upper": "A-Z",
    "xdigit": "0-9A-Fa-f",
}
_NOTHING = "z-a"
_SPACE_AT_END = re.compile(r"[ \t]++$")
_NEVER = frozenset((".git", ".hg", ".svn"))


@dataclass(frozen=True, slots=True)
class _Rules:
    """One file of rules; they speak of places below `folder`."""

    folder: Path
    spec: GitIgnoreSpec


def tracked_files(folder: Path, unread: Callable[[Path, OSError], None]) -> Iterator[Path]:
    """Every file below a folder in a fixed order, but for what Git would ignore. OSError.

    `unread` hears of each folder below it that is closed, or goes away meanwhile.
    """
    whole = folder.absolute()

    def told(path: Path, error: OSError) -> None:
        unread(folder / path.relative_to(whole), error)

    try:
        for path in _walk(whole, _rules_above(whole), told):
            yield folder / path.relative_to(whole)
    except RecursionError as error:  # folders a thousand deep, which have no end for most programs
        raise OSError(errno.ENAMETOOLONG, os.strerror(errno.ENAMETOOLONG), str(folder)) from error


def _walk(
    folder: Path, rules: Sequence[_Rules], unread: Callable[[Path, OSError], None]
) -> Iterator[Path]:
    rules = [*rules, *_rules_in(folder, ".gitignore")]
    with os.scandir(folder) as found:
        items = sorted(found, key=lambda item: item.name)
    for item in items:
        path = Path(item.path)
        if item.is_symlink() or item.name in _NEVER:
            continue
        is_folder = item.is_dir(follow_symlinks=False)
        if _is_ignored(path, rules, is_folder=is_folder):
            continue
        if not is_folder:
            yield path
            continue
        try:
            yield from _walk(path, rules, unread)
        except OSError as error:
            unread(path, error)


def _is_ignored(path: Path, rules: Sequence[_Rules], *, is_folder: bool) -> bool:
    """What the rules nearest to the file say counts; the last rule that fits, among those."""
    for one in reversed(rules):
        place = path.relative_to(one.folder).as_posix() + ("/" if is_folder else "")
        told = one.spec.check_file(place).include
        if told is not None:
            return told
    return False


def _rules_above(folder: Path) -> list[_Rules]:
    """The rules of the repository that the folder lies in."""
    above = (folder, *folder.parents)
    root = next((one for one in above if os.path.lexists(one / ".git")), None)
    if root is None:
        return []
    between = [one for one in (*reversed(folder.parents), folder) if one.is_relative_to(root)]
    rules = _rules_in(root, ".git/info/exclude")
    for one in between:
        rules += _rules_in(one, ".gitignore") if one != folder else []
    return rules


def _rules_in(folder: Path, name: str) -> list[_Rules]:
    path = folder / name
    try:
        text = read_whole(path, _LARGEST).decode(errors="replace")
    except OSError:
        return []
    lines = (_as_git_reads(line.removesuffix("\r")) for line in text.split("\n"))
    with warnings.catch_warnings():
        # Of `[[a-z]` Python says that it may read it otherwise one day; today it does as Git.
        warnings.simplefilter("ignore", FutureWarning)
        return [_Rules(folder, GitIgnoreSpec.from_lines(filter(_is_rule, lines)))]


def _as_git_reads(line: str) -> str:
    """Only spaces at its end are no part of a rule; a tab, which pathspec strips too, is.

    Two stars mean more than one only where they are all between two slashes. Of the classes in a
    set, such as `[[:digit:]]`, pathspec knows none; a set with one that Git does not know fits
    nothing.
    """
    spelt = _SET.sub(lambda found: found[0][0] + _CLASS.sub(_letters_of, found[0][1:]), line)
    plain = _STARS.sub("*", spelt)
    return _SPACE_AT_END.sub(lambda found: found[0].replace("\t", "[\t]"), plain)


def _letters_of(named: re.Match[str]) -> str:
    return _CLASSES.get(named[1], _NOTHING)


def _is_rule(line: str) -> bool:
    """Whether a line can be understood; Git too passes over one that cannot, such as `a\\`.

    Nor is one a rule whose stars can be tried against a name in more ways than there is time for.
    """
    if max(line.count("**"), line.replace("**", "").count("*")) > _MOST_STARS:
        return False
    try:
        GitIgnoreSpec.from_lines([line])
    except (ValueError, re.error):  # the second for what pathspec hands on unseen, as `[z-a]`
        return False
    return True
