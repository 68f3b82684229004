"""What stands in a tool tip is shown as it is written."""

import pytest
from PySide6 import QtGui
from PySide6.QtCore import Qt

from app.models.differences import DifferencesModel
from app.models.findings import UnhandledModel
from app.models.results import ResultsModel
from app.models.tree import TreeModel
from app.texts.tool_tips import plain_tip
from app.views.catalogs.parts_table import PartsTable
from app.views.controls.elided_label import ElidedLabel
from index.compare.kinds import Kind, Row
from index.library import Library
from tests.app.samples import entry, hits, record
from tests.index.made import catalog

MARKUP = "<b>bold</b> &amp; <img src='x'>"


def shown(tip):
    """As Qt shows it."""
    if not QtGui.Qt.mightBeRichText(tip):
        return tip
    read = QtGui.QTextDocument()
    read.setHtml(tip)
    return read.toPlainText()


@pytest.mark.parametrize("text", [MARKUP, "a < b & c", "<i>\n  two lines</i>", "plain\ntext", ""])
def test_a_text_is_shown_as_it_is_written(qapp, text):
    assert shown(plain_tip(text)) == text


def of_results(one):
    model = ResultsModel()
    model.set_hits(hits(one))
    return model.index(0, 0).data(Qt.ItemDataRole.ToolTipRole)


def of_the_tree(one):
    model = TreeModel()
    model.set_library(Library([catalog(record(one.name, api=one.name))]))
    return model.index(1, 0).data(Qt.ItemDataRole.ToolTipRole)


def of_differences(one):
    model = DifferencesModel(dict.fromkeys(Kind, "Added"))
    model.set_rows([Row(Kind.ADDED, one)])
    return model.index(0, 0).data(Qt.ItemDataRole.ToolTipRole)


def of_what_nobody_handles(one):
    model = UnhandledModel()
    model.set_entries([one])
    return model.index(0, 0).data(Qt.ItemDataRole.ToolTipRole)


def of_parts(one):
    table = PartsTable("Parts", ["Errors"])
    table.set_parts([(one.name, "", (1,))], "All")
    return table.topLevelItem(1).toolTip(0)


def of_a_line(one):
    label = ElidedLabel()
    label.resize(20, 20)
    label.setText(one.name)
    return label.toolTip()


@pytest.mark.parametrize(
    "tip",
    [of_results, of_the_tree, of_differences, of_what_nobody_handles, of_parts, of_a_line],
)
def test_no_tool_tip_takes_the_text_of_a_catalog_for_tags(qapp, tip):
    one = entry(MARKUP, shortMessage=MARKUP)
    assert MARKUP in shown(tip(one))
