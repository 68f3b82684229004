"""Every error with a text x values of every kind x every spelling and wrapper.

python -m tests.index.recognise.product [--every N] [WAY ...] prints what share of each way fails;
without N it takes all of the product, some minutes. Values with nothing but a space between them
count as one, since no text tells where one ends. Of the texts missed it says how many have a
message without any word of its own ("<x> is invalid"), which is not answered where nothing names
the service.
"""

import argparse
import itertools
import sys
from dataclasses import dataclass, field

from index.library import load_library
from index.recognise.alignment.patterns import pattern_of
from index.recognise.recogniser import Recogniser
from index.recognise.text.vocabulary import is_telling
from index.resources import bundled_catalogs
from index.template import fill, placeholders
from tests.index.recognise.made import VALUES, values_for, wire
from tests.index.recognise.spellings import SPELLINGS
from tests.index.recognise.wrappers import WRAPPERS


@dataclass
class Tally:
    """How many texts and values of one way were right, and those that were not."""

    texts: int = 0
    right: int = 0
    values: int = 0
    right_values: int = 0
    common: int = 0
    missed: list[str] = field(default_factory=list)

    def count(self, text, entry, filled, answer, same):
        mine = [m for m in answer.matches if m.group == 0 and same(entry, m.entry)]
        self.texts += 1
        self.right += bool(mine)
        if not mine:
            self.common += not any(map(is_telling, _words(entry)))
            self.missed.append(f"{entry.name}: {text!r}")
        for names in _told_apart(entry) if mine else ():
            self.values += 1
            wanted = " ".join(filled[name] for name in names)
            found = any(
                " ".join(match.values.get(name, "") for name in names) == wanted for match in mine
            )
            self.right_values += found
            if not found:
                self.missed.append(f"{entry.name}.{'+'.join(names)}: {text!r}")

    def __str__(self):
        texts, values = self.texts - self.right, self.values - self.right_values
        return (
            f"texts {texts}/{self.texts} ({texts / self.texts:.2%}, common {self.common})  "
            f"values {values}/{self.values} ({values / max(1, self.values):.2%})"
        )


def spelling(recogniser, library, way, every):
    """The tally of one spelling of error objects, for every so manieth case."""
    tally = Tally()
    told = lambda entry: entry.code and (entry.short_message or entry.long_message)  # noqa: E731
    for entry, filled in _sampled(library, SPELLINGS, way, told, every):
        text = SPELLINGS[way](wire(entry, filled))
        tally.count(text, entry, filled, recogniser.recognise(text), _says_the_same)
    return tally


def wrapper(recogniser, library, way, every):
    """The tally of one wrapper around long messages, for every so manieth case."""
    tally = Tally()
    for entry, filled in _sampled(library, WRAPPERS, way, lambda e: e.long_message, every):
        text = WRAPPERS[way](fill(entry.long_message, filled))
        tally.count(text, entry, filled, recogniser.recognise(text), _has_the_message)
    return tally


def _cases(library):
    for entry in library.entries:
        has_values = placeholders(entry.long_message, entry.short_message)
        for kind in VALUES if has_values else list(VALUES)[:1]:
            yield entry, values_for(entry, kind)


def _sampled(library, ways, way, wanted, every):
    """A share of the cases that differs from way to way, and together covers them all."""
    told = (case for case in _cases(library) if wanted(case[0]))
    return itertools.islice(told, list(ways).index(way) % every, None, every)


def _words(entry):
    pattern = pattern_of(entry.long_message or entry.short_message)
    return itertools.chain.from_iterable(pattern.literals)


def _told_apart(entry):
    """The placeholders of the long message, neighbours that nothing parts together."""
    groups = []
    for slot in pattern_of(entry.long_message).slots if entry.long_message else ():
        for number, part in enumerate(slot.placeholders):
            if number and not slot.marks[number].strip():
                groups[-1] += (part.placeholder,)
            else:
                groups.append((part.placeholder,))
    return dict.fromkeys(groups)


def _says_the_same(entry, other):
    return entry.long_message == other.long_message and (
        entry.name == other.name or entry.short_message == other.short_message
    )


def _has_the_message(entry, other):
    return entry.long_message == other.long_message


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("ways", nargs="*", metavar="WAY", help="shows what failed, too")
    parser.add_argument("--every", type=int, default=1)
    options = parser.parse_args()
    library = load_library(bundled_catalogs())
    recogniser = Recogniser(library)
    for ways, judged in ((SPELLINGS, spelling), (WRAPPERS, wrapper)):
        for way in ways:
            if options.ways and way not in options.ways:
                continue
            tally = judged(recogniser, library, way, options.every)
            sys.stdout.write(f"{way:22} {tally}\n")
            if options.ways:
                sys.stdout.write("".join(f"    {line}\n" for line in tally.missed))
            sys.stdout.flush()


if __name__ == "__main__":
    main()
