"""A Debian package of the one-folder program, which leaves the system's libraries to Debian."""

from __future__ import annotations

import gzip
import hashlib
import os
import subprocess
import tempfile
from datetime import UTC, datetime
from email.utils import formatdate
from pathlib import Path

import command_line
import icons
import product
from archives import Part, with_folders, xz_archive
from trimming import BORROWERS

LINUX = Path(__file__).parent / "linux"
FONTS = "fonts-dejavu-core | fonts-noto-core | fonts-liberation | fonts-freefont-ttf"
LINTIAN = (
    # The Qt that the bindings were built with is not the one of any Debian release.
    "embedded-library",
    # The program finds its own libraries by paths relative to itself.
    "custom-library-search-path",
    # Data of the Qt project's, and the loader with the program's modules behind it.
    "binary-has-unneeded-section",
    "hardening-no-fortify-functions",
    "hardening-no-bindnow",
    "hardening-no-pie",
    "shared-library-lacks-prerequisites",
    "library-not-linked-against-libc",
    "package-installs-python-bytecode",
    "spelling-error-in-binary",
    "extra-license-file",
)


def package(program: Path, folder: Path, version: str, when: int) -> Path:
    """Write errdex_VERSION_ARCHITECTURE.deb of the one-folder program into the folder."""
    architecture = _run("dpkg", "--print-architecture").strip()
    target = folder / f"{product.ID}_{version}_{architecture}.deb"
    parts = [*installed(program, version, when)]
    with tempfile.TemporaryDirectory() as scratch:
        control = Path(scratch, "control.tar.xz")
        about = _control(program, parts, version, architecture)
        data = xz_archive(Path(scratch, "data.tar.xz"), parts, when)
        sums = "".join(_sum(place, source) for place, source in with_folders(parts))
        xz_archive(control, [("control", about), ("md5sums", sums.encode())], when)
        members = (
            ("debian-binary", b"2.0\n"),
            ("control.tar.xz", control.read_bytes()),
            ("data.tar.xz", data.read_bytes()),
        )
        target.write_bytes(_ar(members, when))
    return target


def installed(program: Path, version: str, when: int) -> list[Part]:
    """Every file of the package and where it goes."""
    name = product.ID
    parts: list[Part] = [
        (f"usr/lib/{name}", program),
        (f"usr/bin/{name}", _link(f"../lib/{name}/{name}")),
        (f"usr/share/doc/{name}/copyright", LINUX / "copyright"),
        (f"usr/share/doc/{name}/changelog.gz", _zipped(_changelog(version, when))),
        (f"usr/share/lintian/overrides/{name}", _overrides()),
    ]
    return [*parts, *desktop_files(version, when)]


def desktop_files(version: str, when: int) -> list[Part]:
    """What makes a desktop and the shells know the program."""
    name = product.ID
    share = "usr/share"
    parts: list[Part] = [
        (f"{share}/applications/{name}.desktop", LINUX / "errdex.desktop"),
        (f"{share}/mime/packages/{name}.xml", LINUX / "errdex.xml"),
        (f"{share}/metainfo/{product.BUNDLE}.metainfo.xml", metainfo(version, when)),
        (f"{share}/man/man1/{name}.1.gz", _zipped(command_line.man(_day(when)))),
        (f"{share}/bash-completion/completions/{name}", command_line.bash().encode()),
        (f"{share}/zsh/vendor-completions/_{name}", command_line.zsh().encode()),
        (f"{share}/fish/vendor_completions.d/{name}.fish", command_line.fish().encode()),
        (f"{share}/icons/hicolor/scalable/apps/{name}.svg", icons.SOURCE),
    ]
    for side in icons.SIZES:
        parts.append((f"{share}/icons/hicolor/{side}x{side}/apps/{name}.png", icons.png(side)))
    return parts


def metainfo(version: str, when: int) -> bytes:
    """What software centres show."""
    words = {
        "BUNDLE": product.BUNDLE,
        "NAME": product.NAME,
        "SUMMARY": product.SUMMARY,
        "VERSION": version,
        "DATE": _day(when),
    }
    text = (LINUX / "metainfo.xml").read_text(encoding="utf-8")
    for name, word in words.items():
        text = text.replace(f"@{name}@", word)
    return text.encode()


def dependencies(program: Path) -> str:
    """The Debian packages that have what the program's own libraries load."""
    libraries = [path for path in program.rglob("*") if _is_library(path)]
    own = {path.parent for path in libraries}
    with tempfile.TemporaryDirectory() as scratch:
        Path(scratch, "debian").mkdir()
        Path(scratch, "debian", "control").write_text(f"Source: {product.ID}\n", encoding="ascii")
        command = [
            "dpkg-shlibdeps",
            "-O",
            "--warnings=0",
            "--ignore-missing-info",
            *(f"-l{folder}" for folder in own),
        ]
        found = _run(*command, *(f"-e{path}" for path in libraries), cwd=scratch)
    return found.strip().removeprefix("shlibs:Depends=")


def _control(program: Path, parts: list[Part], version: str, architecture: str) -> bytes:
    sizes = (_size(source) for _place, source in with_folders(parts))
    lines = {
        "Package": product.ID,
        "Version": version,
        "Architecture": architecture,
        "Maintainer": product.MAINTAINER,
        "Installed-Size": str(sum(sizes)),
        "Depends": f"{dependencies(program)}, {FONTS}",
        "Recommends": "shared-mime-info, desktop-file-utils, xdg-utils, libcups2",
        "Section": "devel",
        "Priority": "optional",
        "Description": f"{product.SYNOPSIS}\n{_description()}",
    }
    return "".join(f"{name}: {value}\n" for name, value in lines.items()).encode()


def _description() -> str:
    return (
        " Type what you remember of an error, or paste what you got: Errdex finds the\n"
        " documented error, fills in your values, and copies the right snippet.\n"
        " .\n"
        " It needs no network and no account, and comes with the documented errors of\n"
        " Clerk's Backend and Frontend APIs."
    )


def _overrides() -> bytes:
    return "".join(f"{product.ID}: {tag} *\n" for tag in LINTIAN).encode()


def _changelog(version: str, when: int) -> str:
    return (
        f"{product.ID} ({version}) unstable; urgency=medium\n\n  * The changes are told in the "
        f"program's own changelog.\n\n -- {product.MAINTAINER}  {formatdate(when)}\n"
    )


def _zipped(text: str) -> bytes:
    return gzip.compress(text.encode(), 9, mtime=0)


def _link(target: str) -> Path:
    """A symbolic link to put into an archive."""
    link = Path(tempfile.mkdtemp()) / "link"
    link.symlink_to(target)
    return link


def _day(when: int) -> str:
    return datetime.fromtimestamp(when, UTC).date().isoformat()


def _size(source: Path | bytes | None) -> int:
    """In blocks of 1024 bytes, as Debian counts: a folder and a link are one."""
    if isinstance(source, bytes):
        return -(-len(source) // 1024)
    if source is None or source.is_symlink():
        return 1
    return -(-source.stat().st_size // 1024)


def _sum(place: str, source: Path | bytes | None) -> str:
    if source is None or (isinstance(source, Path) and source.is_symlink()):
        return ""
    content = source if isinstance(source, bytes) else source.read_bytes()
    return f"{hashlib.md5(content, usedforsecurity=False).hexdigest()}  {place}\n"


def _ar(members: tuple[tuple[str, bytes], ...], when: int) -> bytes:
    """An `ar` archive: dpkg-deb would write one too, but compresses without the code filter."""
    made = b"!<arch>\n"
    for name, content in members:
        made += f"{name:<16}{when:<12}{0:<6}{0:<6}{'100644':<8}{len(content):<10}`\n".encode()
        made += content + b"\n" * (len(content) % 2)
    return made


def _is_library(path: Path) -> bool:
    if path.is_symlink() or not path.is_file() or path.name in BORROWERS:
        return False
    with path.open("rb") as file:
        return file.read(4) == b"\x7fELF"


def _run(*command: str, cwd: str | None = None) -> str:
    done = subprocess.run(  # noqa: S603
        command,
        cwd=cwd,
        env={**os.environ, "LC_ALL": "C"},
        check=True,
        capture_output=True,
        text=True,
    )
    return done.stdout
