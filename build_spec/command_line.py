"""Shell completions and the manual page, made from the command line's own parser."""

from __future__ import annotations

import argparse
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app import __version__
from app.command_line.arguments import parser
from app.command_line.words import WINDOW_FLAGS
from index.export.formats import FORMATS
from index.resources import RESOURCES

if TYPE_CHECKING:
    from collections.abc import Iterator

FORMAT = "--format"


@dataclass(frozen=True, slots=True)
class Command:
    """A command with the flags it takes."""

    name: str
    help: str
    parser: argparse.ArgumentParser

    @property
    def options(self) -> Iterator[argparse.Action]:
        """What can be put after it, beginning with a dash."""
        return (one for one in self.parser._actions if one.option_strings)

    @property
    def flags(self) -> list[str]:
        """Every spelling of its options."""
        return [flag for option in self.options for flag in option.option_strings]

    @property
    def formats(self) -> list[str]:
        """What can be put after its --format."""
        if self.name == "explain":
            templates = (RESOURCES / "snippets").glob("[!_]*.jinja")
            return sorted(template.stem for template in templates)
        if self.name == "export":
            return [known.id for known in FORMATS]
        named = [option.choices for option in self.options if FORMAT in option.option_strings]
        return [*named[0]] if named and named[0] else []

    @property
    def usage(self) -> str:
        """How it is written, without its --help."""
        return " ".join(self.parser.format_usage().split()[1:]).replace(" [-h]", "")


def commands() -> list[Command]:
    """The commands in the order that `errdex --help` names them."""
    actions = parser()._actions
    choices = next(one for one in actions if isinstance(one, argparse._SubParsersAction))
    helps = {one.dest: one.help or "" for one in choices._choices_actions}
    return [Command(name, helps.get(name, ""), sub) for name, sub in choices.choices.items()]


def top_flags() -> dict[str, str]:
    """The options that stand alone, and what they do."""
    return {"--help": "tell how to use it", "--version": "print the version", **WINDOW_FLAGS}


def bash() -> str:
    """The completion for bash."""
    cases = "\n".join(
        f'        {c.name}) words="{" ".join(c.flags)}" formats="{" ".join(c.formats)}" ;;'
        for c in commands()
    )
    names = " ".join([*(c.name for c in commands()), *top_flags()])
    return f"""# bash completion for errdex
_errdex() {{
    local words formats
    case ${{COMP_WORDS[1]}} in
{cases}
    esac
    [ "${{COMP_WORDS[COMP_CWORD - 1]}}" != {FORMAT} ] || words=$formats
    [ "$COMP_CWORD" -gt 1 ] || words="{names}"
    mapfile -t COMPREPLY < <(compgen -W "$words" -- "${{COMP_WORDS[COMP_CWORD]}}")
}}
complete -o default -F _errdex errdex
"""


def zsh() -> str:
    """The completion for zsh."""
    names = "\n".join(f"    {_quoted(f'{c.name}:{c.help}')}" for c in commands())
    flags = "\n".join(f"    {_quoted(f'{flag}:{text}')}" for flag, text in top_flags().items())
    cases = "\n".join(
        f"    {c.name}) words_of=({' '.join(c.flags)}) formats=({' '.join(c.formats)}) ;;"
        for c in commands()
    )
    return f"""#compdef errdex
local -a commands flags words_of formats
commands=(
{names}
)
flags=(
{flags}
)
if (( CURRENT == 2 )); then
  _describe command commands
  _describe option flags
else
  case $words[2] in
{cases}
  esac
  if [[ $words[CURRENT-1] == {FORMAT} ]]; then
    compadd -- $formats
    return
  fi
  compadd -- $words_of
  _files
fi
"""


def fish() -> str:
    """The completion for fish."""
    lines = ["# fish completion for errdex"]
    for flag, text in top_flags().items():
        condition = "-n __fish_use_subcommand"
        lines.append(f"complete -c errdex {condition} -l {flag[2:]} -d {_quoted(text)}")
    for command in commands():
        condition = "-n __fish_use_subcommand -f"
        words = f"-a {command.name} -d {_quoted(command.help)}"
        lines.append(f"complete -c errdex {condition} {words}")
        seen = f"-n '__fish_seen_subcommand_from {command.name}'"
        for option in command.options:
            names = " ".join(_fish_name(flag) for flag in option.option_strings)
            takes = f" {_fish_value(command, option)}" if option.nargs != 0 else ""
            lines.append(
                f"complete -c errdex {seen} {names}{takes} -d {_quoted(option.help or '')}"
            )
    return "\n".join(lines) + "\n"


def man(day: str) -> str:
    """The manual page in roff, as of this day."""
    parts = [
        f'.TH ERRDEX 1 "{day}" "Errdex {__version__}" "User Commands"',
        ".SH NAME\nerrdex \\- offline reference for API errors",
        ".SH SYNOPSIS\n.B errdex\n[\\fIQUERY\\fR | \\fILINK\\fR]",
        ".br\n.B errdex\n\\fICOMMAND\\fR ...",
        ".SH DESCRIPTION\nWithout a command the window opens and searches for \\fIQUERY\\fR, or",
        "goes where an \\fBerrdex://\\fR link leads.",
        "Where a window is open already, that one comes forward and does so.",
        ".PP\nWith a command the answer is printed; no screen is needed.",
        ".SH OPTIONS",
        *(f".TP\n.B {_roff(flag)}\n{_roff(text)}." for flag, text in top_flags().items()),
        ".SH COMMANDS",
        *(_man_of(command) for command in commands()),
        ".SH EXIT STATUS\n0: found. 1: nothing found. 2: wrong usage, or unreadable input.",
        "Of \\fBscan\\fR, 1: a code in the sources is misspelt or gone.",
        ".SH FILES\n.I ~/.config/errdex\n.RS\nsettings and the reader's own templates\n.RE\n"
        ".I ~/.local/share/errdex\n.RS\nstars, notes and imported catalogs\n.RE\n"
        ".I ~/.cache/errdex\n.RS\nthe index, which can be deleted at any time\n.RE",
        '.SH EXAMPLES\n.nf\nerrdex search "user not found"\nerrdex match error.log\n'
        "errdex explain UserNotFound --format typescript --set userID=user_1\n"
        "errdex 'errdex://search?q=code:resource_not_found'\n.fi",
    ]
    return "\n".join(parts) + "\n"


def _man_of(command: Command) -> str:
    does = command.help[:1].upper() + command.help[1:]
    lines = [f".SS {command.name}", f"{_roff(does)}.\n.PP\n.B {_roff(command.usage)}"]
    for option in command.options:
        if option.dest != "help":
            value = f" \\fI{_roff(str(option.metavar or option.dest.upper()))}\\fR"
            flags = ", ".join(_roff(flag) for flag in option.option_strings)
            text = _roff(option.help or "one of: " + ", ".join(option.choices or ()))
            lines.append(f".TP\n\\fB{flags}\\fR{'' if option.nargs == 0 else value}\n{text}")
    return "\n".join(lines)


def _roff(text: str) -> str:
    return text.replace("\\", "\\e").replace("-", "\\-").replace("%%", "%")


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "'\\''") + "'"


def _fish_value(command: Command, option: argparse.Action) -> str:
    """What tells fish that a value follows, and which; else files do."""
    if FORMAT in option.option_strings:
        return f"-x -a {_quoted(' '.join(command.formats))}"
    return "-r"


def _fish_name(flag: str) -> str:
    return f"-l {flag[2:]}" if flag.startswith("--") else f"-s {flag[1:]}"
