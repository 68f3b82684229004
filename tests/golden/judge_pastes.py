"""How well a recogniser does on the collection of pasted texts."""

from dataclasses import dataclass, field

from index.recognise.recogniser import Recogniser
from index.recognise.recognition import Recognition
from tests.golden.pastes import Paste, pastes


@dataclass
class Score:
    """Counts of one half; `missed` says what went wrong where."""

    known: int = 0
    first: int = 0
    several: int = 0
    complete: int = 0
    values: int = 0
    right_values: int = 0
    foreign: int = 0
    silent: int = 0
    certain_foreign: int = 0
    missed: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        return (
            f"first {self.first}/{self.known}  complete {self.complete}/{self.several}  "
            f"values {self.right_values}/{self.values}  silent {self.silent}/{self.foreign}  "
            f"certain on foreign {self.certain_foreign}"
        )

    @property
    def report(self) -> str:
        return "\n".join((str(self), *self.missed))


def judged(recogniser: Recogniser, half: str) -> Score:
    """How well it does on this part of the collection."""
    score = Score()
    for paste in pastes(half):
        _judge(paste, recogniser.recognise(paste.text), score)
    return score


def _judge(paste: Paste, answer: Recognition, score: Score) -> None:
    if paste.is_foreign:
        score.foreign += 1
        score.certain_foreign += any(match.certain for match in answer.matches)
        if not answer.matches and not answer.unknown_codes:
            score.silent += 1
        else:
            score.missed.append(f"{paste.name}: not silent: {_shown(answer)}")
        return
    score.known += 1
    if _is_first(paste, answer):
        score.first += 1
    else:
        score.missed.append(f"{paste.name}: first: {_shown(answer)}")
    if len(paste.errors) > 1:
        score.several += 1
        if _is_complete(paste, answer):
            score.complete += 1
        else:
            score.missed.append(f"{paste.name}: not complete: {_shown(answer)}")
    for name, value in paste.values.items():
        score.values += 1
        found = [m.values.get(name) for m in answer.matches if m.entry.name in paste.errors]
        if value in found:
            score.right_values += 1
        else:
            score.missed.append(f"{paste.name}: {name} is {found}, not {value!r}")


def _is_first(paste: Paste, answer: Recognition) -> bool:
    if paste.unknown:
        codes = [unknown.code for unknown in answer.unknown_codes]
        return paste.unknown in codes and not answer.matches
    if paste.group:
        return bool(answer.undecided) and answer.matches[0].entry.code == paste.group
    return bool(answer.matches) and answer.matches[0].entry.name == paste.errors[0]


def _is_complete(paste: Paste, answer: Recognition) -> bool:
    """Whether all errors are there in their order; alternatives to one another are one."""
    found: dict[int, set[str]] = {}
    for match in answer.matches:
        found.setdefault(match.group, set()).add(match.entry.name)
    groups = [names for names in found.values() if not names.isdisjoint(paste.errors)]
    pairs = zip(paste.errors, groups, strict=False)
    return len(groups) >= len(paste.errors) and all(name in names for name, names in pairs)


def _shown(answer: Recognition) -> str:
    shown = [f"{m.entry.name} {m.confidence}{' certain' * m.certain}" for m in answer.matches[:4]]
    return f"{shown} unknown {[unknown.code for unknown in answer.unknown_codes]}"
