"""The whole window in another language: no English is left in it, and nothing is cut off."""

# ruff: noqa: RUF001  (Greek letters are what sets the catalog apart)

import re
from collections.abc import Iterator
from functools import partial

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QMimeData, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QTabBar,
    QTextEdit,
    QWidget,
)

from app.commands.actions import ActionId, ActionRegistry, native_text
from app.library.reference import Reference
from app.texts.language import TRANSLATIONS
from app.views.controls.elided_button import ElidedButton
from app.views.controls.elided_label import ElidedLabel
from app.views.page.snippet_pane import SnippetPane
from index.library import Library
from index.recognise.recogniser import Recogniser
from index.search.engine import open_engine
from tests.app import samples
from tests.app.desk import Desk
from tests.app.languages import run_tool, texts
from tests.index.made import catalog

GREEK = re.compile(r"\S*[Α-ωά-ώ]\S*")
WORD = re.compile(r"[A-Za-zÄÖÜäöüß]{3,}")
NAMES = {
    "Clerk",
    "CSV",
    "Deutsch",
    "English",
    "Errdex",
    "JSON",
    "TypeScript",
    "Python",
    "Ruby",
    "Markdown",
}
SIZES = [(1360, 860), (900, 600)]
QUERIES = ("λάθος", "ζζζζ", '"λάθος', "λάθος status:ζζ api:ζζ", "κακό code:ζζ", "πρωτο")
PASTES = (
    '{"errors": [{"code": "κακό", "long_message": "Λάθος 3 εδώ"}, {"code": "κακώ"}]}',
    "Λάθος 3 εδώ",
    "ζζζζ",
)
OPENING = (
    *("find-in-page", "quick-look-up", "commands", "keys", "settings"),
    *("import-catalog", "compare-editions", "export-errors", "scan-folder"),
)


@pytest.fixture(scope="module")
def opener(tmp_path_factory):
    """Opens catalogs whose every text is Greek: Latin letters are then the window's own."""
    fields = {"shortMessage": "λάθος", "longMessage": "Λάθος <ώρα> εδώ", "code": "κακό"}
    records = (
        samples.record("Πρώτο", api="Ωμέγα", domain="Άλφα", description="Το Δεύτερο", **fields),
        samples.record("Δεύτερο", api="Ωμέγα", domain="Άλφα", meta={"α": "β"}, **fields),
        samples.record("Τρίτο", api="Ωμέγα", domain="Βήτα", meta="όχι", code=""),
        samples.record("Πρώτο", api="Σίγμα", domain="Άλφα", **{**fields, "code": "άλλο"}),
    )
    older = samples.record("Πρώτο", api="", domain="Άλφα", code="παλιό")
    library = Library(
        [
            catalog(*records, title="Κατάλογος"),
            catalog(older, title="Κατάλογος", edition="2024-02"),
        ]
    )
    folder = tmp_path_factory.mktemp("greek")
    return lambda: Reference(library, open_engine(library, folder), partial(Recogniser, library))


def states(desk: Desk) -> Iterator[str]:
    """Bring the window into one state after the other; their names."""
    yield "started"
    for query in QUERIES:
        desk.search(query)
        yield query
    for text in PASTES:
        mime = QMimeData()
        mime.setText(text)
        reset = desk.window.results.list.model().modelReset
        with desk.qtbot.waitSignal(reset, timeout=10_000):
            desk.window.dropped.emit(mime)
        yield text
    desk.search("")
    for row in range(len(desk.names)):
        desk.window.results.list.choose(row)
        desk.until(lambda: desk.page_is_still)
        yield f"row {row}"
    for name in ("star", "copy", "copy-code", "theme", *OPENING):
        desk.command(name).trigger()
        yield name


def shown(window: QWidget) -> Iterator[str]:
    """Every text in the window and in what belongs to it, also in what is hidden now."""
    for widget in (window, *window.findChildren(QWidget)):
        if is_in_a_snippet(widget):
            continue
        yield from (widget.windowTitle(), widget.toolTip(), widget.statusTip())
        yield from (widget.accessibleName(), widget.accessibleDescription())
        yield from (
            text for action in widget.actions() for text in (action.text(), action.toolTip())
        )
        match widget:
            case QLabel() | QAbstractButton():
                yield widget.text()
            case QLineEdit():
                yield from (widget.placeholderText(), widget.text() if widget.isReadOnly() else "")
            case QTextEdit() | QPlainTextEdit():
                yield from (widget.placeholderText(), widget.toPlainText())
            case QMenu():
                yield widget.title()
            case QTabBar():
                yield from map(widget.tabText, range(widget.count()))
            case QComboBox():
                yield from map(widget.itemText, range(widget.count()))
            case QAbstractItemView() if widget.model() is not None:
                yield from of_model(widget.model())


def is_in_a_snippet(widget):
    while widget is not None and not isinstance(widget, SnippetPane):
        widget = widget.parentWidget()
    return widget is not None


def of_model(model):
    roles = Qt.ItemDataRole
    for row in range(model.rowCount()):
        for role in (roles.DisplayRole, roles.ToolTipRole, roles.AccessibleTextRole):
            yield str(model.index(row, 0).data(role) or "")


def test_no_english_is_left_in_the_german_window(speak, open_desk):
    speak("de")
    german = {word for text in texts("de") for form in text.forms for word in words(form)}
    german |= {QLocale().standaloneMonthName(number) for number in range(1, 13)}
    for of_qt in ("Scroll Left", "Scroll Right"):  # Qt has translated its own
        german |= words(QCoreApplication.translate("QTabBar", of_qt))
    known = german | {word.upper() for word in german}
    actions = ActionRegistry()
    keys = {
        word
        for action_id in ActionId
        for key in actions[action_id].shortcuts()
        for word in words(native_text(key))
    }
    desk = open_desk()
    found: dict[str, str] = {}
    for state in states(desk):
        for text in shown(desk.window):
            for word in words(text) - known - keys - NAMES:
                found.setdefault(f"{word} in “{text}”", state)
    assert sorted(found.items()) == []


def words(text):
    """The words of the window's own in a text; paths and what is Greek are not."""
    own = GREEK.sub("", text)
    return set() if own.startswith("/") else set(WORD.findall(own.replace("&", "")))


def test_nothing_is_cut_off_where_texts_are_longer(speak, open_desk, tmp_path):
    """In a language that is German made longer by two fifths."""
    german = (TRANSLATIONS / "errdex_de.ts").read_text(encoding="utf-8")
    (tmp_path / "errdex_de.ts").write_text(lengthened(german), encoding="utf-8")
    run_tool("compile", tmp_path)
    speak("de", tmp_path)
    desk = open_desk()
    cut: dict[str, str] = {}
    for size in SIZES:
        desk.window.resize(*size)
        for state in states(desk):
            QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
            for widget in desk.window.findChildren(QWidget):
                if widget.isVisible() and is_cut(widget):
                    cut.setdefault(f"{type(widget).__name__} “{widget.text()}”", f"{state} {size}")
    assert sorted(cut.items()) == []


def lengthened(translations):
    def longer(found):
        text = found[2]
        if text == "Name":  # by which a desk finds the name on the page
            return found[0]
        return f"{found[1]}{text}{' ŵéïß' * round(len(text) * 0.4 / 5 + 0.4)}{found[3]}"

    return re.sub(r"(<(?:translation|numerusform)>)([^<]+)(</)", longer, translations)


def is_cut(widget):
    """Whether a text has less room than it needs, and says so by no ellipsis."""
    if isinstance(widget, ElidedLabel) or not isinstance(widget, QLabel | QAbstractButton):
        return False
    if not widget.text():
        return False
    if isinstance(widget, ElidedButton):
        return widget.width() < widget.titled_width  # its key may give way
    if isinstance(widget, QLabel) and widget.wordWrap():
        return widget.height() < widget.heightForWidth(widget.width())
    return widget.width() < widget.sizeHint().width()
