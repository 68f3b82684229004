"""What the parts of the window stand on: made before all of them, and handed to each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.commands.actions import ActionRegistry
    from app.content.values import Values
    from app.database.keeper import Keeper
    from app.look.appearance import Appearance
    from app.models.results import ResultsModel
    from app.models.tree import TreeModel
    from app.settings.settings import Settings
    from app.views.window import Window
    from app.workers.asker import Asker
    from app.workers.search import SearchService


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """Known where parts are made and joined; a part itself is handed what it uses, one by one."""

    window: Window
    actions: ActionRegistry
    appearance: Appearance
    settings: Settings
    service: SearchService
    asker: Asker
    keeper: Keeper
    tree: TreeModel
    results: ResultsModel
    values: Values
