"""The shells complete what the command line takes."""

import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture
def completed(monkeypatch, tmp_path):
    """What bash offers for the last of these words."""
    monkeypatch.syspath_prepend(ROOT / "build_spec")
    import command_line  # noqa: PLC0415

    script = tmp_path / "errdex.bash"
    script.write_text(command_line.bash(), encoding="utf-8")
    typed = (
        f'. {script}; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _errdex; echo "${{COMPREPLY[@]}}"'
    )

    def completed(*words):
        command = ("bash", "-c", typed, "bash", "errdex", *words)
        done = subprocess.run(command, capture_output=True, text=True, check=True)
        assert done.stderr == ""
        return set(done.stdout.split())

    return completed


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        (["sea"], {"search"}),
        (["--sa"], {"--safe-mode"}),
        (["explain", "--f"], {"--format"}),
        (["explain", "UserNotFound", "--format", "py"], {"python"}),
        (["export", "--format", "doc"], {"docset"}),
        (["list", "--format", "json"], {"json", "jsonl"}),
        (["import", "--format", "json"], set()),
        (["scan", "s"], set()),
    ],
)
def test_bash_completes_commands_flags_and_formats(completed, words, wanted):
    assert completed(*words) == wanted
