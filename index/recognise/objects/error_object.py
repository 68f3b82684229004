"""What belongs to one error in a text: its fields, by what they are for."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from index.recognise.text.fields import Field
    from index.recognise.text.words import Span

CODE = "code"
MESSAGE = "message"
LONG = "long message"
TITLE = "title"
DETAIL = "detail"
META = "meta"
PARAM = "param"
ERRORS = "errors"
TRACE = "trace"


@dataclass(slots=True)
class ErrorObject:
    """Fields that belong together, by what they are for.

    `meta` holds the other fields of its meta by squashed name. `named` are values of keys that in
    some services hold the code, or the message. `listed` says that it stands in a list of errors,
    `foreign` how many of its keys no error of the catalog's shape has. `around` is what holds the
    list, or the object by itself. `room` is what of the text no other object with a code is in.
    """

    listed: bool
    around: ErrorObject | None = None
    fields: dict[str, Field] = field(default_factory=dict)
    meta: dict[str, Field] = field(default_factory=dict)
    named: list[Field] = field(default_factory=list)
    foreign: int = 0
    room: Span = (0, 0)

    @property
    def is_error(self) -> bool:
        """Whether there is anything in it to recognise an error by."""
        if any(role in self.fields for role in (CODE, MESSAGE, LONG)):
            return True
        return bool(self.named) and (DETAIL in self.fields or TITLE in self.fields)

    @property
    def span(self) -> Span:
        """From its first field to its last."""
        values = self.fields.values()
        return min(value.start for value in values), max(value.end for value in values)

    def next(self) -> ErrorObject:
        """The object that begins after this one; what was named since its end is of that."""
        end = self.span[1]
        late = [value for value in self.named if value.start > end]
        self.named = [value for value in self.named if value.start <= end]
        return ErrorObject(self.listed, self.around, named=late)
