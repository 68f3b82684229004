"""The widgets that a window's first frame does without: made, dressed and put in their places."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.texts.in_short import BETWEEN
from app.views.alert_label import AlertLabel
from app.views.controls.elided_label import ElidedLabel
from app.views.lists.result_list import ResultList
from app.views.lists.tree_view import TreeView
from app.views.page.error_page import ErrorPage
from app.views.quick_window import QuickWindow
from app.views.results_pane import ResultsPane
from app.views.search_box import SearchBox
from app.views.text.notice import ProblemLine
from app.views.toast import Toast
from app.views.tool_buttons import ToolButtons

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QWidget

    from app.commands.actions import ActionRegistry
    from app.look.appearance import Appearance
    from app.look.style_sheets import Topics
    from app.models.results import ResultsModel
    from app.models.tree import TreeModel
    from app.views.window import Window


def furnish(
    window: Window,
    actions: ActionRegistry,
    tree: TreeModel,
    results: ResultsModel,
    appearance: Appearance,
) -> Iterator[None]:
    """Put everything into the window, in slices between which it can answer."""
    look = appearance.look
    page = ErrorPage(actions)
    yield
    tools = ToolButtons(window, window.top.buttons, actions, look)
    tree_view, list_view = TreeView(tree, look), ResultsPane(ResultList(results, look))
    problem, toast = ProblemLine(), Toast(window)
    yield
    parts: dict[QWidget, Topics] = {
        **dict.fromkeys((tree_view, list_view), ("controls", "scrolling", "lists")),
        **page.parts(),
        problem: ("controls", "bars"),
        toast: ("bars",),
    }
    for part, topics in parts.items():
        appearance.dress(part, topics)
    window.furnish(
        tools=tools, tree=tree_view, results=list_view, page=page, problem=problem, toast=toast
    )
    source = ElidedLabel(between=BETWEEN)
    window.status.furnish(found=ElidedLabel(), alert=AlertLabel(), source=source)
    actions.add_to(window)
    yield
    window.set_look(look)
    yield


def quick_window(window: Window, results: ResultsModel, appearance: Appearance) -> QuickWindow:
    """The small window of the quick look-up, over this one."""
    made = QuickWindow(SearchBox(), ResultList(results, appearance.look), window)
    appearance.dress(made, ("controls", "menus", "scrolling", "fields", "lists"))
    appearance.follow(made.set_look)
    made.set_look(appearance.look)
    return made
