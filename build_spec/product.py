"""The product's names as each platform's packages need them; the version is in `app`."""

from __future__ import annotations

from typing import Any

ID = "errdex"
NAME = "Errdex"
BUNDLE = "app.errdex.Errdex"
SCHEME = "errdex"
SUMMARY = "An offline reference for API errors"
SYNOPSIS = SUMMARY.removeprefix("An ")
MAINTAINER = "The Errdex maintainers <maintainers@errdex.example>"
CONSOLE_TWIN = f"{ID}-cli"
# What snippets are written in, and what readers' own templates are likely to be written in.
LANGUAGES = (
    "json", "typescript", "javascript", "python", "go", "ruby", "markdown", "text",
    "java", "kotlin", "swift", "csharp", "php", "rust", "dart", "elixir",
    "bash", "yaml", "xml", "html", "http",
)  # fmt: skip


def info_plist() -> dict[str, Any]:
    """What macOS has to know of the bundle: its links, its file type, no dock icon twice."""
    return {
        "CFBundleURLTypes": [{"CFBundleURLName": BUNDLE, "CFBundleURLSchemes": [SCHEME]}],
        "CFBundleDocumentTypes": [
            {
                "CFBundleTypeName": f"{NAME} catalog",
                "CFBundleTypeRole": "Viewer",
                "CFBundleTypeExtensions": ["errdex.json"],
                "LSHandlerRank": "Owner",
            }
        ],
        "LSApplicationCategoryType": "public.app-category.developer-tools",
        "LSMinimumSystemVersion": "13.0",
        "LSMultipleInstancesProhibited": True,
        "NSHighResolutionCapable": True,
        "NSRequiresAquaSystemAppearance": False,
    }


def windows_version(version: str) -> Any:
    """The version resource that Windows shows in a file's properties."""
    from PyInstaller.utils.win32 import versioninfo as info  # noqa: PLC0415

    numbers = tuple(int(part) for part in f"{version}.0.0.0".split(".")[:4])
    words = {
        "CompanyName": NAME,
        "FileDescription": NAME,
        "FileVersion": version,
        "InternalName": ID,
        "LegalCopyright": "MIT License",
        "OriginalFilename": f"{ID}.exe",
        "ProductName": NAME,
        "ProductVersion": version,
    }
    table = [info.StringStruct(name, value) for name, value in words.items()]
    return info.VSVersionInfo(
        ffi=info.FixedFileInfo(filevers=numbers, prodvers=numbers),
        kids=[
            info.StringFileInfo([info.StringTable("040904B0", table)]),
            info.VarFileInfo([info.VarStruct("Translation", [0x0409, 1200])]),
        ],
    )
