"""Every command of the window, once: menus, keys, tool tips and the key sheet come from here."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QKeySequence

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from PySide6.QtWidgets import QMenu, QWidget


class ActionId(Enum):
    """The name of a command; its value is what settings call it."""

    FIND = "find"
    CLEAR = "clear"
    NEXT_RESULT = "next-result"
    PREVIOUS_RESULT = "previous-result"
    FIND_IN_PAGE = "find-in-page"
    FIND_NEXT = "find-next"
    FIND_PREVIOUS = "find-previous"
    NEXT_FORMAT = "next-format"
    PREVIOUS_FORMAT = "previous-format"
    NEXT_PANE = "next-pane"
    WIDEN = "widen-pane"
    NARROW = "narrow-pane"
    PAGE_DOWN = "scroll-page-down"
    PAGE_UP = "scroll-page-up"
    SHOW_TREE = "show-tree"
    BACK = "back"
    FORWARD = "forward"
    PASTE = "paste"
    READ_FILE = "read-file"
    QUICK = "quick-look-up"
    STAR = "star"
    STARRED = "starred"
    NOTE = "note"
    EXPORT_KEPT = "export-stars-and-notes"
    IMPORT_KEPT = "import-stars-and-notes"
    PRINT = "print"
    SAVE_PDF = "save-as-pdf"
    IMPORT = "import-catalog"
    UNDO_IMPORT = "undo-import"
    COMPARE = "compare-editions"
    EXPORT = "export-errors"
    SCAN = "scan-folder"
    NEWER = "newer-catalog"
    COPY = "copy"
    COPY_JSON = "copy-json"
    COPY_RESPONSE = "copy-response"
    COPY_TYPESCRIPT = "copy-typescript"
    COPY_PYTHON = "copy-python"
    COPY_GO = "copy-go"
    COPY_RUBY = "copy-ruby"
    COPY_MOCK = "copy-mock"
    COPY_MOCK_PYTHON = "copy-mock-python"
    COPY_LINK = "copy-link"
    COPY_CODE = "copy-code"
    COPY_SHORT = "copy-short-message"
    COPY_LONG = "copy-long-message"
    COPY_MARKDOWN = "copy-markdown"
    COPY_PLAIN = "copy-plain"
    COPY_SNIPPET = "copy-snippet"
    NEW_TAB = "new-tab"
    CLOSE_TAB = "close-tab"
    CLOSE_OTHER_TABS = "close-other-tabs"
    OPEN_BEHIND = "open-behind"
    REOPEN_TAB = "reopen-tab"
    NEXT_TAB = "next-tab"
    PREVIOUS_TAB = "previous-tab"
    ZOOM_IN = "zoom-in"
    ZOOM_OUT = "zoom-out"
    ZOOM_RESET = "zoom-reset"
    THEME = "theme"
    ON_TOP = "always-on-top"
    MENU = "menu"
    CONTEXT_MENU = "context-menu"
    COMMANDS = "commands"
    KEYS = "keys"
    SETTINGS = "settings"
    REPORT = "report"
    QUIT = "quit"


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """A command as the reader sees it: title with its mnemonic, its menu, its default keys.

    One that `toggles` is on or off; who does it keeps its action checked accordingly. One that is
    `on_page` does something to what is seen there.
    """

    id: ActionId
    title: str
    menu: str
    keys: tuple[str, ...] = ()
    toggles: bool = False
    on_page: bool = False


class KeyTakenError(Exception):
    """A key that another command has already; `holder` is that command."""

    def __init__(self, key: str, holder: QAction) -> None:
        super().__init__(f"{key}: {plain_title(holder)}")
        self.key = key
        self.holder = holder


_FIND, _KEEP, _COPY, _VIEW = "&Find", "&Keep", "&Copy", "&View"
_TABS, _CATALOGS, _ERRDEX = "&Tabs", "C&atalogs", "&Errdex"

SPECS = (
    ActionSpec(ActionId.FIND, "&Search box", _FIND, ("Ctrl+K", "Ctrl+L", "/")),
    ActionSpec(ActionId.PASTE, "&Recognise clipboard", _FIND, ("Ctrl+V",)),
    ActionSpec(ActionId.READ_FILE, "Recognise &a file …", _FIND),
    ActionSpec(ActionId.QUICK, "&Quick look-up", _FIND, ("Ctrl+Shift+K",)),
    ActionSpec(ActionId.NEXT_RESULT, "&Next result", _FIND, ("Alt+Down",)),
    ActionSpec(ActionId.PREVIOUS_RESULT, "&Previous result", _FIND, ("Alt+Up",)),
    ActionSpec(ActionId.FIND_IN_PAGE, "Find in pa&ge", _FIND, ("Ctrl+F",), on_page=True),
    ActionSpec(ActionId.FIND_NEXT, "Find next &in page", _FIND, ("F3",), on_page=True),
    ActionSpec(
        ActionId.FIND_PREVIOUS, "Find pre&vious in page", _FIND, ("Shift+F3",), on_page=True
    ),
    ActionSpec(ActionId.BACK, "&Back", _FIND, ("Alt+Left",)),
    ActionSpec(ActionId.FORWARD, "&Forward", _FIND, ("Alt+Right",)),
    ActionSpec(ActionId.CLEAR, "&Clear text, then filter", _FIND, ("Esc",)),
    ActionSpec(ActionId.STAR, "&Star this error", _KEEP, ("Ctrl+D",), toggles=True),
    ActionSpec(ActionId.STARRED, "Starred &errors", _KEEP, ("Ctrl+Shift+D",), toggles=True),
    ActionSpec(ActionId.NOTE, "&Note on this error", _KEEP, ("Ctrl+N",), on_page=True),
    ActionSpec(ActionId.EXPORT_KEPT, "E&xport stars and notes …", _KEEP),
    ActionSpec(ActionId.IMPORT_KEPT, "&Import stars and notes …", _KEEP),
    ActionSpec(ActionId.PRINT, "&Print page …", _KEEP, ("Ctrl+P",)),
    ActionSpec(ActionId.SAVE_PDF, "Save page as P&DF …", _KEEP),
    ActionSpec(ActionId.COPY, "&Copy", _COPY, ("Ctrl+C",)),
    ActionSpec(ActionId.COPY_CODE, "Copy c&ode", _COPY, ("Ctrl+Shift+C",)),
    ActionSpec(
        ActionId.COPY_SNIPPET,
        "Copy the s&nippet on show",
        _COPY,
        ("Ctrl+Enter", "Ctrl+Return"),
        on_page=True,
    ),
    ActionSpec(ActionId.COPY_JSON, "Copy &JSON", _COPY, ("Ctrl+1",)),
    ActionSpec(ActionId.COPY_RESPONSE, "Copy API &response", _COPY, ("Ctrl+2",)),
    ActionSpec(ActionId.COPY_TYPESCRIPT, "Copy &TypeScript", _COPY, ("Ctrl+3",)),
    ActionSpec(ActionId.COPY_PYTHON, "Copy P&ython", _COPY, ("Ctrl+4",)),
    ActionSpec(ActionId.COPY_GO, "Copy &Go", _COPY, ("Ctrl+5",)),
    ActionSpec(ActionId.COPY_RUBY, "Copy R&uby", _COPY, ("Ctrl+6",)),
    ActionSpec(ActionId.COPY_MARKDOWN, "Copy &Markdown", _COPY, ("Ctrl+7",)),
    ActionSpec(ActionId.COPY_PLAIN, "Copy &plain text", _COPY, ("Ctrl+8",)),
    ActionSpec(ActionId.COPY_MOCK, "Copy test moc&k", _COPY, ("Ctrl+9",)),
    ActionSpec(ActionId.COPY_MOCK_PYTHON, "Copy test mock in Pyt&hon", _COPY),
    ActionSpec(ActionId.COPY_SHORT, "Copy &short message", _COPY),
    ActionSpec(ActionId.COPY_LONG, "Copy &long message", _COPY),
    ActionSpec(ActionId.COPY_LINK, "Copy l&ink", _COPY),
    ActionSpec(ActionId.SHOW_TREE, "Show &tree", _VIEW, ("Ctrl+B",), toggles=True),
    ActionSpec(ActionId.NEXT_PANE, "Next &pane", _VIEW, ("F6",)),
    ActionSpec(ActionId.WIDEN, "Wid&en pane", _VIEW, ("Alt+=", "Alt++")),
    ActionSpec(ActionId.NARROW, "Na&rrow pane", _VIEW, ("Alt+-",)),
    ActionSpec(ActionId.PAGE_DOWN, "Scroll page &down", _VIEW, ("Alt+PgDown",), on_page=True),
    ActionSpec(ActionId.PAGE_UP, "Scroll page &up", _VIEW, ("Alt+PgUp",), on_page=True),
    ActionSpec(ActionId.NEXT_FORMAT, "Next snippet &format", _VIEW, ("Ctrl+PgDown",), on_page=True),
    ActionSpec(
        ActionId.PREVIOUS_FORMAT, "Previous &snippet format", _VIEW, ("Ctrl+PgUp",), on_page=True
    ),
    ActionSpec(ActionId.ZOOM_IN, "Zoom &in", _VIEW, ("Ctrl+=", "Ctrl++")),
    ActionSpec(ActionId.ZOOM_OUT, "Zoom &out", _VIEW, ("Ctrl+-",)),
    ActionSpec(ActionId.ZOOM_RESET, "&Actual size", _VIEW, ("Ctrl+0",)),
    ActionSpec(ActionId.THEME, "Switch theme: light, dark, s&ystem", _VIEW, ("Ctrl+Shift+L",)),
    ActionSpec(ActionId.ON_TOP, "Al&ways on top", _VIEW, toggles=True),
    ActionSpec(ActionId.NEW_TAB, "New &tab", _TABS, ("Ctrl+T",)),
    ActionSpec(ActionId.OPEN_BEHIND, "Open result in a tab &behind", _TABS),
    ActionSpec(ActionId.CLOSE_TAB, "&Close tab", _TABS, ("Ctrl+W",)),
    ActionSpec(ActionId.CLOSE_OTHER_TABS, "Close &other tabs", _TABS),
    ActionSpec(ActionId.REOPEN_TAB, "&Reopen closed tab", _TABS, ("Ctrl+Shift+T",)),
    ActionSpec(ActionId.NEXT_TAB, "&Next tab", _TABS, ("Ctrl+Tab",)),
    ActionSpec(ActionId.PREVIOUS_TAB, "&Previous tab", _TABS, ("Ctrl+Shift+Tab",)),
    ActionSpec(ActionId.IMPORT, "&Import …", _CATALOGS, ("Ctrl+O",)),
    ActionSpec(ActionId.UNDO_IMPORT, "&Undo the last import", _CATALOGS),
    ActionSpec(ActionId.COMPARE, "&Compare editions …", _CATALOGS, ("Ctrl+Shift+E",)),
    ActionSpec(ActionId.EXPORT, "&Export errors …", _CATALOGS, ("Ctrl+Shift+O",)),
    ActionSpec(ActionId.SCAN, "&Scan a folder …", _CATALOGS, ("Ctrl+Shift+F",)),
    ActionSpec(ActionId.NEWER, "Check for a &newer catalog …", _CATALOGS),
    ActionSpec(ActionId.MENU, "Open the &menu", _ERRDEX, ("F10",)),
    ActionSpec(ActionId.CONTEXT_MENU, "Open the con&text menu", _ERRDEX, ("Shift+F10",)),
    ActionSpec(ActionId.COMMANDS, "All &commands", _ERRDEX, ("Ctrl+Shift+P",)),
    ActionSpec(ActionId.KEYS, "&Keys", _ERRDEX, ("F1", "Ctrl+/")),
    ActionSpec(ActionId.SETTINGS, "&Settings", _ERRDEX, ("Ctrl+,",)),
    ActionSpec(ActionId.REPORT, "Copy &fault report", _ERRDEX),
    ActionSpec(ActionId.QUIT, "&Quit", _ERRDEX, ("Ctrl+Q",)),
)


class ActionRegistry:
    """The QActions of one window, made from the table."""

    def __init__(self, specs: tuple[ActionSpec, ...] = SPECS) -> None:
        self._specs = specs
        self._actions = {spec.id: _made(spec) for spec in specs}
        if len(self._actions) != len(specs):
            raise ValueError("an action stands twice in the table")

    def __getitem__(self, action_id: ActionId) -> QAction:
        return self._actions[action_id]

    def add_to(self, widget: QWidget) -> None:
        """Let the keys of every action work in this widget's window."""
        widget.addActions(list(self._actions.values()))

    def bind(self, *parts: Mapping[ActionId, Callable[[], object]]) -> None:
        """Connect every action to what one of these parts does.

        An action that none or two of them have is a programming error (KeyError).
        """
        bound = Counter(action_id for part in parts for action_id in part)
        if wrong := [one for one in {*bound, *self._actions} if bound[one] != 1]:
            raise KeyError(f"bound by nobody or by two: {wrong}")
        for action_id, slot in (one for part in parts for one in part.items()):
            self._actions[action_id].triggered.connect(lambda _checked=False, s=slot: s())

    def on_page(self) -> list[QAction]:
        """The commands that need the page in sight."""
        return [self._actions[spec.id] for spec in self._specs if spec.on_page]

    def groups(self) -> dict[str, list[ActionId]]:
        """The commands of each menu, by its title, in the table's order."""
        groups: dict[str, list[ActionId]] = {}
        for spec in self._specs:
            groups.setdefault(_translated(spec.menu).replace("&", ""), []).append(spec.id)
        return groups

    def keys(self, action_id: ActionId) -> tuple[str, ...]:
        """The command's keys, as the table writes them."""
        return tuple(key.toString() for key in self._actions[action_id].shortcuts())

    def default_keys(self, action_id: ActionId) -> tuple[str, ...]:
        """The keys that the table gives the command."""
        found = next(spec.keys for spec in self._specs if spec.id is action_id)
        return tuple(QKeySequence(key).toString() for key in found)

    def set_keys(self, action_id: ActionId, keys: Sequence[str]) -> None:
        """Give the command these keys instead of those it has.

        Raises KeyTakenError where another command has one of them, ValueError for what is not
        one key with its modifiers; nothing is then changed.
        """
        made = [QKeySequence(key) for key in keys]
        for key, text in zip(made, keys, strict=True):
            if key.count() != 1 or not key.toString():
                raise ValueError(f"not a key: {text}")
            holder = self.of_key(key)
            if holder is not None and holder is not self._actions[action_id]:
                raise KeyTakenError(native_text(key), holder)
        self._actions[action_id].setShortcuts(made)
        _describe(self._actions[action_id])

    def of_key(self, key: QKeySequence) -> QAction | None:
        """The command that this key gives; None for a key without one."""
        holders = (action for action in self._actions.values() if key in action.shortcuts())
        return next(holders, None)

    def fill_menu(self, menu: QMenu) -> None:
        """One submenu for each group, in the table's order."""
        submenus: dict[str, QMenu] = {}
        for spec in self._specs:
            if spec.menu not in submenus:
                submenus[spec.menu] = menu.addMenu(_translated(spec.menu))
            submenus[spec.menu].addAction(self._actions[spec.id])


def plain_title(action: QAction) -> str:
    """The command's title without the mark of its mnemonic."""
    return action.text().replace("&", "")


def key_text(action: QAction) -> str:
    """The command's first key as people call it; empty where it has none."""
    return native_text(action.shortcut())


def native_text(key: QKeySequence) -> str:
    """A key as people call it."""
    text = key.toString(QKeySequence.SequenceFormat.NativeText)
    return text.replace("Return", "Enter")


def _made(spec: ActionSpec) -> QAction:
    action = QAction(_translated(spec.title))
    action.setObjectName(spec.id.value)
    action.setCheckable(spec.toggles)
    action.setIconVisibleInMenu(not spec.toggles)  # its tick would have no place beside it
    action.setShortcuts([QKeySequence(keys) for keys in spec.keys])
    if spec.id is ActionId.QUIT:  # heard in the dialogs and in the quick look-up, too
        action.setShortcutContext(Qt.ShortcutContext.ApplicationShortcut)
    _describe(action)
    return action


def _describe(action: QAction) -> None:
    action.setToolTip("  ".join(part for part in (plain_title(action), key_text(action)) if part))


def _translated(text: str) -> str:
    return QCoreApplication.translate("actions", text)
