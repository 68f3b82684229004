"""The language of the interface: the chosen one, or the first of the system's that is translated.

Where there is none it is English, in which the sources are written.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator

from app.texts.runs import PLACE
from index.resources import RESOURCES

if TYPE_CHECKING:
    import re
    from pathlib import Path

    from PySide6.QtCore import QObject
    from PySide6.QtGui import QGuiApplication

TRANSLATIONS = RESOURCES / "translations"

_OWN = "errdex"
_QT = QLibraryInfo.LibraryPath.TranslationsPath


def speak(
    application: QGuiApplication,
    system: QLocale | None = None,
    folder: Path = TRANSLATIONS,
    *,
    chosen: str = "",
) -> QLocale:
    """Translate what is said from now on, with the months and numbers to go with it.

    Call it before the first widget is made. Returns the locale in use: of the `chosen` language
    where there is such, else of the system's. Where the compiled translations are missing, every
    text is as the sources have it.
    """
    system = system or QLocale.system()
    own = None
    for wanted in (QLocale(chosen) if chosen in languages(folder) else system, QLocale("en")):
        own = own or _loaded(wanted, _OWN, str(folder), application)
    language = QLocale(own.language() if own else "en")
    locale = _of_the_system(system, language)
    QLocale.setDefault(locale)
    # Qt's texts go with ours: half a window in another language helps nobody.
    qt = _loaded(language, "qtbase", QLibraryInfo.path(_QT), application)
    for translator in (qt, own):  # what was installed last is asked first
        if translator is not None:
            application.installTranslator(translator)
    application.setLayoutDirection(locale.textDirection())
    return locale


def languages(folder: Path = TRANSLATIONS) -> dict[str, str]:
    """What can be chosen: what each language calls itself, by its code."""
    codes = sorted(path.stem.removeprefix(f"{_OWN}_") for path in folder.glob(f"{_OWN}_*.qm"))
    # Qt would say which English.
    return {code: QLocale(code).nativeLanguageName() for code in codes} | {"en": "English"}


def filled(text: str, *values: str) -> str:
    """A translated text with %1, %2 … replaced by these values, all at once."""

    def value(place: re.Match[str]) -> str:
        number = int(place[1])
        return values[number - 1] if number <= len(values) else place[0]

    return PLACE.sub(value, text)


def _loaded(locale: QLocale, name: str, folder: str, parent: QObject) -> QTranslator | None:
    translator = QTranslator(parent)
    return translator if translator.load(locale, name, "_", folder) else None


def _of_the_system(system: QLocale, language: QLocale) -> QLocale:
    """The system's own kind of a language, as the English of Canada."""
    kinds = (QLocale(name) for name in system.uiLanguages())
    return next((kind for kind in kinds if kind.language() is language.language()), language)
