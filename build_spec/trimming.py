"""What of Qt and Python goes into a package: the plugins named here, and what they and the
imported modules load. All else that PyInstaller collects is left out.
"""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from importlib.machinery import FrozenImporter
from importlib.util import find_spec
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

import translations
from PyInstaller.depend.bindepend import get_imports

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    Item = tuple[str, str, str]  # place in the package, file, kind

ROOT = Path(__file__).resolve().parents[1]
PLUGINS = {
    "linux": (
        "platforms/libqxcb.so",
        "platforms/libqwayland.so",
        "platforms/libqoffscreen.so",  # errdex --self-check without a screen
        "wayland-shell-integration/libxdg-shell.so",
        "wayland-decoration-client/libadwaita.so",
        "wayland-decoration-client/libbradient.so",
        "platformthemes/libqgtk3.so",
        "platformthemes/libqxdgdesktopportal.so",
        "platforminputcontexts/libcomposeplatforminputcontextplugin.so",
        "platforminputcontexts/libibusplatforminputcontextplugin.so",
        "iconengines/libqsvgicon.so",
        "imageformats/libqsvg.so",
        "printsupport/libcupsprintersupport.so",  # elsewhere printers are in the library itself
    ),
    "darwin": (
        "platforms/libqcocoa.dylib",
        "platforms/libqoffscreen.dylib",
        "iconengines/libqsvgicon.dylib",
        "imageformats/libqsvg.dylib",
    ),
    "win32": (
        "platforms/qwindows.dll",
        "iconengines/qsvgicon.dll",
        "imageformats/qsvg.dll",
    ),
}[sys.platform]
# These are of use only on a desktop that has Gtk, or that prints, and then use what is there.
BORROWERS = ("libqgtk3.so", "libcupsprintersupport.so")
# Named in branches that are not taken here: networks, other processes, coroutines, OpenSSL,
# archives, and most of Whoosh, of which only the files of an index are written and read.
UNUSED_MODULES = (
    "ssl", "_ssl", "_hashlib", "http.client", "http.server", "http.cookies",
    "ftplib", "smtplib", "xmlrpc", "urllib.request",
    "asyncio", "concurrent", "email", "importlib.metadata",
    "tkinter", "pydoc", "doctest", "unittest", "_pydecimal", "typing_extensions",
    "gzip", "tarfile", "zipfile", "statistics",
    "whoosh.automata.fst", "whoosh.classify", "whoosh.codec.memory", "whoosh.collectors",
    "whoosh.highlight", "whoosh.lang.morph_en", "whoosh.lang.snowball", "whoosh.qparser",
    "whoosh.query", "whoosh.scoring", "whoosh.searching", "whoosh.sorting", "whoosh.spelling",
)  # fmt: skip
OF_WINDOWS = () if sys.platform == "win32" else ("multiprocessing", "whoosh.multiproc")
FOREIGN = ("site-packages", sys.base_prefix, str(ROOT))


def unused_modules() -> list[str]:
    """The modules that must not come in: those of Qt that no source names, and a few more."""
    used = set(_modules_of_qt(ROOT / "app"))
    import PySide6  # noqa: PLC0415

    folder = Path(PySide6.__file__).parent
    names = {path.name.partition(".")[0] for path in folder.glob("Qt*") if path.is_file()}
    return [*UNUSED_MODULES, *OF_WINDOWS, *sorted(f"PySide6.{name}" for name in names - used)]


def wanted_binaries(binaries: Iterable[Item]) -> list[Item]:
    """Of the collected libraries, those that something in the package loads.

    Raises FileNotFoundError for a plugin that Qt no longer has.
    """
    collected = {_name(item): item for item in binaries}
    plugins = {place: item for item in binaries if (place := _plugin(item))}
    if missing := set(PLUGINS) - plugins.keys():
        raise FileNotFoundError(f"Qt has no plugin {', '.join(sorted(missing))}")
    roots = [plugins[place] for place in PLUGINS]
    roots += [item for item in collected.values() if item[2] == "EXTENSION"]
    roots += [item for item in collected.values() if "python3" in _name(item)]
    wanted = {item[0]: item for item in roots}
    queue = [item for item in roots if _name(item) not in BORROWERS]
    while queue:
        for name in _needed(queue.pop()):
            item = collected.get(name)
            if item and item[0] not in wanted:
                wanted[item[0]] = item
                queue.append(item)
    return sorted(wanted.values())


def wanted_data(data: Iterable[Item], binaries: Iterable[Item]) -> list[Item]:
    """Of the collected data, what is read: no other languages, no records of wheels.

    Of the links to libraries, those whose library is among the binaries stay.
    """
    names = {_name(item) for item in binaries}
    kept = [item for item in data if not _is_ballast(PurePosixPath(item[0]))]
    return [item for item in kept if item[2] != "SYMLINK" or _name(item) in names]


def wanted_modules(modules: Iterable[Item], lexers: set[str]) -> list[Item]:
    """Of the collected modules, all but those that Python itself carries.

    Of Pygments, only what colours the languages of the snippets.
    """
    own = [item for item in modules if FrozenImporter.find_spec(item[0]) is None]
    return [item for item in own if not _is_other_lexer(item[0], lexers)]


def without_system_libraries(binaries: Iterable[Item]) -> list[Item]:
    """What is left for a package whose dependencies bring the system's libraries."""
    return [item for item in binaries if any(part in item[1] for part in FOREIGN)]


def wanted_scripts(scripts: Iterable[Item]) -> list[Item]:
    """What runs at every start: this project's own, and no hook that imports what few starts need.

    `runtime_hook.py` does what of PyInstaller's hooks is wanted.
    """
    return [item for item in scripts if not item[0].startswith("pyi_rth_")]


def lexers_for(languages: Iterable[str]) -> set[str]:
    """The modules of Pygments that colour these languages; raises where it knows one not."""
    from pygments.lexers import find_lexer_class_by_name  # noqa: PLC0415

    queue = [find_lexer_class_by_name(language).__module__ for language in languages]
    found: set[str] = set()
    while queue:
        module = queue.pop()
        if module not in found:
            found.add(module)
            queue += [name for name in _imports_of(module) if name.startswith("pygments.lexers.")]
    return found


def _imports_of(module: str) -> list[str]:
    spec = find_spec(module)
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError(module)
    tree = ast.parse(Path(spec.origin).read_text(encoding="utf-8"))
    return [n.module for n in ast.walk(tree) if isinstance(n, ast.ImportFrom) and n.module]


def _modules_of_qt(folder: Path) -> Iterator[str]:
    for path in folder.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("PySide6."):
                yield str(node.module).partition(".")[2]


def _name(item: Item) -> str:
    return PurePosixPath(item[0].replace("\\", "/")).name


def _plugin(item: Item) -> str:
    """The folder and name of a plugin of Qt's; empty for other files."""
    parts = PurePosixPath(item[0].replace("\\", "/")).parts
    return "/".join(parts[-2:]) if "plugins" in parts else ""


def _needed(item: Item) -> list[str]:
    """The libraries that a file itself names."""
    if sys.platform != "linux":
        return [Path(name).name for name, _path in get_imports(item[1])]
    # On Linux PyInstaller also tells what those load, the ones that are left to the system too.
    listing = subprocess.run(["objdump", "-p", item[1]], check=True, capture_output=True)  # noqa: S603, S607
    return re.findall(r"NEEDED\s+(\S+)", listing.stdout.decode())


def _is_ballast(place: PurePosixPath) -> bool:
    if "translations" in place.parts[:-1]:
        of_qt = "PySide6" in place.parts
        return place.name not in translations.files_of_qt() if of_qt else place.suffix == ".ts"
    return place.parts[0].endswith(".dist-info") and "licenses" not in place.parts


def _is_other_lexer(module: str, lexers: set[str]) -> bool:
    package, _, name = module.removeprefix("pygments.").partition(".")
    in_collection = module.startswith("pygments.") and package in ("lexers", "styles", "formatters")
    return in_collection and bool(name) and name != "_mapping" and module not in lexers
