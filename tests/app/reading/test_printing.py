"""The page on paper and in a PDF file."""

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer, qInstallMessageHandler
from PySide6.QtGui import QGuiApplication
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QFileDialog, QLineEdit, QPushButton

from app.reading.paper import on_paper, pdf
from app.views.text.text_block import TextBlock

CONTROL = Qt.KeyboardModifier.ControlModifier
AT_START = "import sys, app.program.composition; print(*sys.modules)"


def printed(desk):
    return on_paper(desk.window.page.whole_sheet())


def formats_of(document):
    block = document.begin()
    while block.isValid():
        at = block.begin()
        while not at.atEnd():
            yield at.fragment().charFormat()
            at += 1
        block = block.next()


def test_paper_has_every_text_of_the_page_and_no_button(desk):
    desk.search("user not found")
    desk.until(lambda: "isClerkAPIResponseError" in desk.text("Snippet for UserNotFound"))
    text = printed(desk).toPlainText()
    sheet = desk.window.page.whole_sheet()
    shown = [block for block in sheet.findChildren(TextBlock) if block.isVisible()]
    why = desk.text("Why this result")
    assert why and len(shown) > 8
    assert {b.toPlainText() for b in shown if b.toPlainText() not in text} == {why}
    assert "Long    No user was found with id <userID>" in text
    assert "TYPESCRIPT" in text and "Copy" not in text
    assert "VALUES" not in text and "NOTE" not in text


def test_paper_has_the_values_and_the_note_that_there_are(open_desk):
    desk = open_desk()
    desk.search("user not found")
    field = next(f for f in desk.window.page.whole_sheet().findChildren(QLineEdit) if f.isVisible())
    field.setFocus()
    desk.type("user_7")
    desk.key(Qt.Key.Key_N, CONTROL)
    desk.type("*seen* in production")
    text = printed(desk).toPlainText()
    assert "<userID>    user_7" in text and "with id user_7" in text
    assert "NOTE\n*seen* in production" in text
    desk.window.box.setFocus()
    assert "NOTE\nseen in production" in printed(desk).toPlainText()


def test_paper_is_white_in_the_dark_too_and_marks_nothing_searched_for(desk):
    desk.command("theme").trigger()
    desk.until(lambda: desk.window.page.palette().window().color().lightness() < 100)
    desk.search("user not found")
    formats = list(formats_of(printed(desk)))
    assert {f.foreground().color().lightness() < 160 for f in formats} == {True}
    grounds = {f.background().color().name() for f in formats if f.hasProperty(0x0820)}
    assert "#ffe9a8" not in grounds
    assert not any(made.isAnchor() for made in formats)
    for _to_light_and_the_system in range(2):
        desk.command("theme").trigger()


def test_errors_side_by_side_are_printed_too(open_desk):
    desk = open_desk()
    QGuiApplication.clipboard().setText('{"errors":[{"code":"resource_not_found"}]}')
    desk.window.results.list.setFocus()
    desk.key(Qt.Key.Key_V, CONTROL)
    desk.until(lambda: desk.text("Title"))
    text = printed(desk).toPlainText()
    assert text.startswith(desk.text("Title")) and "CLIENTNOTFOUND" in text.upper()


def test_a_long_page_takes_several_sheets(open_desk):
    desk = open_desk()
    desk.search("user not found")
    document = printed(desk)
    short = pdf(document, "UserNotFound")
    desk.window.page.note_edited.emit("a line\n\n" * 200)
    desk.until(lambda: "a line" in desk.text("Your note on this error"))
    long = pdf(printed(desk), "UserNotFound")
    assert short.startswith(b"%PDF-") and b"UserNotFound".decode().encode("utf-16-be") in short
    assert short.count(b"/Type /Page\n") == 1 < long.count(b"/Type /Page\n")


def asked(desk, kind):
    """The dialog of this kind, once the page has all that is to be printed."""
    desk.until(lambda: desk.window.findChild(kind) and desk.window.findChild(kind).isVisible())
    return desk.window.findChild(kind)


def test_the_page_is_saved_under_its_name(desk, tmp_path):
    desk.search("user not found")
    desk.command("save-as-pdf").trigger()
    dialog = asked(desk, QFileDialog)
    name = dialog.findChild(QLineEdit)
    assert name.text() == "UserNotFound.pdf"
    name.setText(str(tmp_path / "page"))
    QTest.keyClick(name, Qt.Key.Key_Return)
    assert (tmp_path / "page.pdf").read_bytes().startswith(b"%PDF-")


@pytest.mark.parametrize("place", [("no", "folder.pdf"), ("nul\0.pdf",)])
def test_a_page_that_cannot_be_saved_says_so(desk, tmp_path, place):
    desk.search("user not found")
    desk.command("save-as-pdf").trigger()
    dialog = asked(desk, QFileDialog)
    dialog.fileSelected.emit(str(tmp_path.joinpath(*place)))
    dialog.reject()
    assert ".pdf: cannot be written" in desk.alerts
    desk.command("save-as-pdf").trigger()
    dialog = asked(desk, QFileDialog)
    dialog.fileSelected.emit(str(tmp_path / "page.pdf"))
    dialog.reject()
    assert ".pdf: cannot be written" not in desk.alerts


def test_ctrl_p_prints_the_page(desk, tmp_path):
    desk.search("user not found")
    desk.key(Qt.Key.Key_P, CONTROL)
    dialog = asked(desk, QPrintDialog)
    assert dialog.isVisible() and dialog.printer().docName() == "UserNotFound"
    target = tmp_path / "printed.pdf"
    dialog.printer().setOutputFileName(str(target))
    dialog.done(QPrintDialog.DialogCode.Accepted)
    assert target.read_bytes().startswith(b"%PDF-")
    assert desk.window.toast.text() == f"Saved to {target}"


@pytest.mark.parametrize(
    ("kind", "command"), [(QFileDialog, "save-as-pdf"), (QPrintDialog, "print")]
)
def test_of_a_pasted_file_a_dialog_of_qt_takes_only_the_beginning(desk, qapp, kind, command):
    desk.search("user not found")
    desk.command(command).trigger()
    dialog = asked(desk, kind)
    fields = [field for field in dialog.findChildren(QLineEdit) if field.isVisible()]
    assert fields
    qapp.clipboard().setText("name" * 20_000)
    for field in fields:
        field.clear()
        QTest.keyClick(field, Qt.Key.Key_V, CONTROL)
    written = [len(field.text()) for field in fields if not field.inputMask()]
    dialog.reject()
    assert 1_000 < max(written) < 10_000


def test_how_paper_is_filled_is_shown_without_a_complaint(desk):
    """Qt draws that sheet's text at a part of the font's size in points."""
    drawn, said = [], []
    desk.search("user not found")
    desk.key(Qt.Key.Key_P, CONTROL)
    dialog = asked(desk, QPrintDialog)

    def look():
        [properties] = (d for d in dialog.findChildren(QDialog) if d.isVisible())
        drawn.append(properties.grab())
        properties.reject()

    QTimer.singleShot(0, look)  # within the loop of that dialog's own
    before = qInstallMessageHandler(lambda _kind, _where, text: said.append(text))
    try:
        dialog.findChild(QPushButton, "properties").click()
    finally:
        qInstallMessageHandler(before)
    dialog.reject()
    assert len(drawn) == 1
    assert [text for text in said if "Font" in text] == []


NAMES = {"user not found": "UserNotFound", "client not found": "ClientNotFound"}


@pytest.mark.parametrize("kind", [QFileDialog, QPrintDialog])
@pytest.mark.parametrize("query", NAMES)
def test_what_is_printed_is_what_was_just_typed_for(desk, monkeypatch, kind, query):
    """All of it: name, texts and snippet are of the one error."""
    taken = []
    monkeypatch.setattr(
        "app.reading.paper.on_paper", lambda sheet: taken.append(on_paper(sheet)) or taken[-1]
    )
    desk.search("rate limit exceeded")
    desk.window.box.set_query("")
    desk.window.box.setFocus()
    desk.type(query)
    desk.command("print" if kind is QPrintDialog else "save-as-pdf").trigger()
    dialog = asked(desk, kind)
    title = (
        dialog.printer().docName()
        if kind is QPrintDialog
        else dialog.findChild(QLineEdit).text().removesuffix(".pdf")
    )
    dialog.reject()
    desk.until(lambda: desk.page_is_still)
    assert title == NAMES[query] == desk.text("Name")
    [document] = taken
    assert document.toPlainText() == printed(desk).toPlainText()


def test_what_is_saved_is_what_was_on_the_page_when_asked(desk, monkeypatch, tmp_path):
    written = []
    monkeypatch.setattr("app.reading.paper.pdf", lambda *page: written.append(page) or b"")
    desk.search("user not found")
    desk.command("save-as-pdf").trigger()
    dialog = asked(desk, QFileDialog)
    other = next(at for at, name in enumerate(desk.names) if name != "UserNotFound")
    desk.window.results.list.choose(other)
    desk.until(lambda: desk.text("Name") == desk.names[other])
    dialog.fileSelected.emit(str(tmp_path / "page.pdf"))
    dialog.reject()
    [(document, title)] = written
    assert title == "UserNotFound"
    assert "UserNotFound" in document.toPlainText().split("\n")


def test_where_there_is_no_page_nothing_is_asked(desk):
    desk.search("zzqxy")
    for name in ("print", "save-as-pdf"):
        desk.command(name).trigger()
        assert desk.window.toast.text() == "There is no page to print."
    assert not desk.window.findChildren(QPrintDialog) + desk.window.findChildren(QFileDialog)


@pytest.mark.parametrize("module", ["PySide6.QtPrintSupport", "app.reading.paper"])
def test_what_prints_is_not_imported_at_start(module):
    root = Path(__file__).resolve().parents[3]
    command = [sys.executable, "-c", AT_START]
    done = subprocess.run(command, cwd=root, check=True, capture_output=True, text=True)
    assert "app.reading.printing" in done.stdout.split() and module not in done.stdout.split()
