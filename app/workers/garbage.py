"""Work that makes very many objects, nearly all of which are in use until it ends."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.workers.jobs import Job, Tell


def uncollected(job: Job) -> Job:
    """The same job, during which nobody looks for garbage.

    Python would look through all that the job has made, again and again as it grows, and no other
    thread can go on meanwhile. To be used where little of it is garbage.
    """

    def run(tell: Tell) -> object:
        gc.disable()
        try:
            return job(tell)
        finally:
            gc.enable()

    return run
