"""The interface in a language of the test's choice, and what stands in the translators' files."""

import subprocess
import sys
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

from PySide6.QtCore import QLocale, QTranslator

from app.texts.language import TRANSLATIONS, speak

TOOL = Path(__file__).resolve().parents[2] / "build_spec" / "translations.py"


@dataclass(frozen=True, slots=True)
class Text:
    """A text of the sources; `forms` has one translation, or one for each plural form."""

    context: str
    source: str
    forms: tuple[str, ...]
    is_plural: bool
    state: str


def texts(language, folder=TRANSLATIONS):
    """All texts of a translators' file."""
    root = ElementTree.parse(folder / f"errdex_{language}.ts").getroot()  # noqa: S314  (our own file)
    return [
        made_text(context.findtext("name"), message)
        for context in root.iter("context")
        for message in context.iter("message")
    ]


def made_text(context, message):
    translation = message.find("translation")
    is_plural = message.get("numerus") == "yes"
    forms = tuple(form.text or "" for form in translation.iter("numerusform"))
    return Text(
        context,
        message.findtext("source"),
        forms if is_plural else (translation.text or "",),
        is_plural,
        translation.get("type", ""),
    )


def run_tool(step, folder):
    """`update` or `compile` what is in the folder."""
    subprocess.run([sys.executable, TOOL, step, folder], check=True)


@contextmanager
def speaking(application, language, folder, chosen=""):
    """The application in this language, from compiled translations of this folder."""
    before = QLocale(), application.layoutDirection()
    yield speak(application, QLocale(language), folder, chosen=chosen)
    for translator in application.findChildren(QTranslator):
        application.removeTranslator(translator)
        translator.setParent(None)
    QLocale.setDefault(before[0])
    application.setLayoutDirection(before[1])
