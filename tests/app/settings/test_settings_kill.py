"""Settings and keys killed at any instant: what was confirmed is there, the file is whole."""

import os
import random
import subprocess
import sys
from pathlib import Path

import pytest

from app.commands.actions import ActionId, ActionRegistry
from app.commands.key_map import KeyMap
from app.settings.settings import Settings

ROOT = Path(__file__).resolve().parents[3]
KILLS = 15

# Keys and zooms without end; each line tells of one that is saved.
WRITER = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from app.commands.actions import ActionId, ActionRegistry
from app.commands.key_map import KeyMap
from app.settings.settings import Settings
application = QApplication([])
settings = Settings(Path(sys.argv[1]))
actions = ActionRegistry()
keys = KeyMap(actions, settings)
keys.restore()
print("open", settings.trouble, flush=True)
number = int(sys.argv[2])
while True:
    number += 1
    keys.change(ActionId.STAR, [f"Ctrl+Alt+F{number % 12 + 1}"])
    settings.zoom = 50 + number
    assert settings.save()
    print("saved", number, flush=True)
"""


@pytest.mark.usefixtures("qapp")
def test_no_confirmed_key_or_setting_is_lost_by_a_kill(tmp_path):
    rng = random.Random(int(os.environ.get("ERRDEX_SEED", "6")))  # noqa: S311
    path, number = tmp_path / "settings.ini", 0
    for _ in range(KILLS):
        command = [sys.executable, "-c", WRITER, str(path), str(number)]
        with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as writer:
            told = [writer.stdout.readline() for _ in range(rng.randrange(1, 40))]
            writer.kill()
            told += writer.stdout.readlines()
        words = [line.split() for line in told if line.endswith("\n")]
        assert words[0] == ["open"]
        number = max([number, *(int(rest[0]) for kind, *rest in words if kind == "saved")])
        settings = Settings(path)
        assert settings.trouble == ""
        if not number:
            continue
        found = settings.zoom - 50  # the one in work at the kill may be there already
        assert found in (number, number + 1)
        actions = ActionRegistry()
        KeyMap(actions, settings).restore()
        assert actions.keys(ActionId.STAR) == (f"Ctrl+Alt+F{found % 12 + 1}",)
        number = found
    assert number > KILLS
