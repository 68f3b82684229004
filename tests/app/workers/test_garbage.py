"""No one looks for garbage during a job that makes much, and everybody may after it."""

import gc

import pytest

from app.workers.garbage import uncollected


@pytest.fixture
def looks():
    """How often somebody looked."""
    seen = []

    def note(phase, info):
        if phase == "start":
            seen.append(info["generation"])

    gc.callbacks.append(note)
    yield seen
    gc.callbacks.remove(note)


def many(tell):
    return [[number] for number in range(100_000)]


def test_nobody_looks_until_the_job_is_done(looks):
    job = uncollected(many)
    looks.clear()
    gc.enable()
    many(print)
    assert looks
    looks.clear()
    made = job(print)
    assert not looks
    assert len(made) == 100_000
    assert gc.isenabled()


def test_of_a_job_that_fails_garbage_is_looked_for_again():
    def fail(tell):
        assert not gc.isenabled()
        raise ValueError("no more")

    with pytest.raises(ValueError, match="no more"):
        uncollected(fail)(print)
    assert gc.isenabled()
