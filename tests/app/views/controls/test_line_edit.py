"""A field for one line takes a pasted text as far as a line goes."""

from app.views.controls.line_edit import LineEdit


def test_of_a_pasted_file_only_the_beginning_is_taken(qtbot, qapp):
    field = LineEdit()
    qtbot.addWidget(field)
    qapp.clipboard().setText("name" * 20_000)
    field.paste()
    assert 1_000 < len(field.text()) < 10_000
    assert field.text().startswith("namename")
