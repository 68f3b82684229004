"""What a start leaves behind, in a process of its own."""

import os
import shutil
import subprocess
import sys

import pytest

from tests.conftest import home_variables

START = """
import gc

gc.disable()
from app.instance.request import Request
from app.program.main import bare_window, made_appearance, made_application
from app.settings.settings import Settings
from app.program.startup import Startup
from app.workers.garbage import GarbageCollector

settings = Settings(None)
appearance = made_appearance(made_application(), settings)
window = bare_window(appearance, settings, None)
startup = Startup(window, appearance, settings, Request(), None, safe=True)
startup.finish()
print(len(startup.findChildren(GarbageCollector)), len(gc.get_objects()), gc.get_freeze_count())
startup.leave()
"""

MISTAKE = """
from app.program.composition import Composition
from app.instance.request import Request
from app.program.main import bare_window, made_appearance, made_application
from app.settings.settings import Settings
from app.program.startup import Startup

Composition.slices = lambda _composition: 1 / 0
application, settings = made_application(), Settings(None)
appearance = made_appearance(application, settings)
window = bare_window(appearance, settings, None)
startup = Startup(window, appearance, settings, Request(), None, safe=True)
startup.begin()
application.exec()
"""

WRITES_OF_THE_WORLD = """
from app.program.main import made_application

application = made_application()
from PySide6.QtGui import QTextLayout

for first in range(0x900, 0x1800, 0x80):
    layout = QTextLayout("".join(map(chr, range(first, first + 0x80))), application.font())
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    layout.boundingRect()
"""


def ran(code, home, status=0, **more):
    environment = {**os.environ, **home_variables(home), "QT_QPA_PLATFORM": "offscreen", **more}
    command = (sys.executable, "-c", code)
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == status, done.stderr
    return done


def test_what_stands_at_the_start_is_not_looked_through_for_garbage(tmp_path):
    done = ran(START, tmp_path)
    collectors, looked_through, left = done.stdout.split()
    assert collectors == "1"
    assert int(left) > 10 * int(looked_through)


def test_a_mistake_in_what_follows_the_first_frame_is_logged_and_the_end(tmp_path):
    said = ran(MISTAKE, tmp_path, status=2).stderr
    assert "unexpected ZeroDivisionError" in said
    assert "errdex: No window can be opened: division by zero. Search here with" in said
    (log,) = (tmp_path / "state").rglob("errdex.log")
    assert "unexpected ZeroDivisionError" in log.read_text(encoding="utf-8")


def test_letters_that_no_font_has_are_nothing_to_complain_of(tmp_path):
    assert ran(WRITES_OF_THE_WORLD, tmp_path).stderr == ""


@pytest.mark.skipif(shutil.which("localedef") is None, reason="no locale can be made here")
def test_it_starts_where_an_i_has_another_capital(tmp_path):
    made = ("localedef", "-i", "tr_TR", "-f", "UTF-8", tmp_path / "tr_TR.UTF-8")
    if subprocess.run(made, capture_output=True, check=False).returncode:
        pytest.skip("Turkish is not described here")
    assert ran(START, tmp_path, LC_ALL="tr_TR.UTF-8", LOCPATH=str(tmp_path)).stderr == ""
