"""Desktops for the end-to-end tests, and what a failed one leaves to look at."""

import re
import sys
from pathlib import Path

import pytest

from tests.e2e.desktop import Desktop

HERE = Path(__file__).parent
PICTURES = Path(__file__).resolve().parents[2] / "build" / "failures"


def pytest_collection_modifyitems(items):
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.e2e)
            # One after the other, however many share the suite: each waits for a real screen.
            item.add_marker(pytest.mark.xdist_group("e2e"))
            if sys.platform != "linux":
                item.add_marker(pytest.mark.skip(reason="needs an X server of its own"))


@pytest.fixture
def desktop(tmp_path):
    """An X server with a window manager; Errdex must keep standard error clean on it."""
    yield from kept_clean(Desktop(tmp_path))


@pytest.fixture
def accessible_desktop(tmp_path):
    """The same with a session bus and an accessibility bus."""
    yield from kept_clean(Desktop(tmp_path, accessible=True))


def kept_clean(desktop):
    with desktop:
        yield desktop
        complaints = [text for program in desktop.programs if (text := program.complaints())]
    assert not complaints, "on standard error:\n" + "\n".join(complaints)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item, call):
    report = yield
    if report.when == "call" and report.failed:
        fixtures = getattr(item, "funcargs", {}).values()
        for desktop in (one for one in fixtures if isinstance(one, Desktop)):
            attach(report, desktop, re.sub(r"\W+", "-", item.nodeid).strip("-"))
    return report


def attach(report, desktop, name):
    """Add the program's words to a failed test's report, and save the screen."""
    for program in desktop.programs:
        report.sections.append(("Errdex's standard error", program.stderr))
    PICTURES.mkdir(parents=True, exist_ok=True)
    picture = desktop.screenshot(PICTURES / f"{name}.png")
    report.sections.append(("the screen", str(picture)))
