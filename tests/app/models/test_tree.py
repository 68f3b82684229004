"""The tree model in every state it can be in, watched by Qt's own model tester."""

import pytest
from PySide6.QtCore import QModelIndex, Qt

from app.models.tree import TreeModel, TreeRole, documents_of
from index.library import Library
from tests.app.samples import record
from tests.index.made import catalog
from tests.work import calls_of

CURRENT = catalog(
    record("BoatSunk", api="Backend API", domain="Boats"),
    record("BoatLost", api="Backend API", domain="Boats"),
    record("CrewLost", api="Backend API", domain="Crew"),
    record("BoatSunk", api="Frontend API", domain="Boats"),
    record("SailTorn", api="Frontend API", domain="Sails"),
)
OLD = catalog(record("BoatSunk", api="", domain="Boats"), edition="2024-02")
OTHER = catalog(
    record("KiteLost", api="Backend API", domain="Kites"), catalog_id="zeta", title="Zeta"
)
BACKEND, FRONTEND, OLDER = "Backend API", "Frontend API", "Documents of February 2024"
WHOLE = [
    ("All errors", 6),
    (BACKEND, 3),
    ("  Boats", 2),
    ("  Crew", 1),
    (FRONTEND, 2),
    ("  Boats", 1),
    ("  Sails", 1),
    (OLDER, 1),
    ("  Boats", 1),
]


@pytest.fixture
def model(watched):
    return watched(TreeModel())


def shown(model, parent=QModelIndex(), depth=0):  # noqa: B008  (an invalid index is a constant)
    """The rows as a reader sees them: indented labels, and counts."""
    rows = []
    for row in range(model.rowCount(parent)):
        index = model.index(row, 0, parent)
        rows.append(("  " * depth + index.data(), index.data(TreeRole.COUNT)))
        rows += shown(model, index, depth + 1)
    return rows


def test_empty(model):
    assert shown(model) == []
    assert not model.index_of((BACKEND,)).isValid()


def test_library_whole(model):
    model.set_library(Library([CURRENT, OLD]))
    assert shown(model) == WHOLE


SHOP = {"catalog_id": "shop", "title": "Shop"}


@pytest.mark.parametrize(
    ("apis", "expected"),
    [
        (["Shop API"], ["Shop", "  Carts"]),
        (["Orders"], ["Shop", "  Orders", "    Carts"]),
        (["Orders", "Shop"], ["Shop", "  Orders", "    Carts", "  Shop", "    Carts"]),
    ],
)
def test_a_catalog_that_is_called_as_its_only_api_is_one_node_with_it(model, apis, expected):
    shop = catalog(*(record("CartLost", api=api, domain="Carts") for api in apis), **SHOP)
    model.set_library(Library([shop, OTHER]))
    assert [label for label, _ in shown(model)][1 : len(expected) + 1] == expected
    model.set_library(Library([shop]))
    assert [label for label, _ in shown(model)][1] == apis[0]


# Counts run parallel to the groups: Backend Boats, Backend Crew, Frontend Boats, Sails, old Boats.
@pytest.mark.parametrize(
    ("counts", "keep", "expected"),
    [
        pytest.param(
            (1, 0, 0, 1, 0),
            (),
            [
                ("All errors", 2),
                (BACKEND, 1),
                ("  Boats", 1),
                (FRONTEND, 1),
                ("  Sails", 1),
            ],
            id="nodes without results are hidden",
        ),
        pytest.param(
            (0, 0, 0, 0, 1),
            (),
            [("All errors", 1), (OLDER, 1), ("  Boats", 1)],
            id="only the old edition",
        ),
        pytest.param((0, 0, 0, 0, 0), (), [("All errors", 0)], id="nothing found"),
        pytest.param(
            (1, 0, 0, 0, 0),
            (FRONTEND, "Boats"),
            [
                ("All errors", 1),
                (BACKEND, 1),
                ("  Boats", 1),
                (FRONTEND, 0),
                ("  Boats", 0),
            ],
            id="the chosen domain stays, empty",
        ),
        pytest.param(
            (0, 0, 0, 0, 1),
            (BACKEND, "Crew"),
            [
                ("All errors", 1),
                (BACKEND, 0),
                ("  Crew", 0),
                (OLDER, 1),
                ("  Boats", 1),
            ],
            id="it stays in its place among the others",
        ),
        pytest.param(
            (0, 0, 0, 0, 0),
            (BACKEND,),
            [("All errors", 0), (BACKEND, 0)],
            id="the chosen API stays, without its empty domains",
        ),
        pytest.param(
            (1, 0, 0, 0, 0),
            (BACKEND,),
            [("All errors", 1), (BACKEND, 1), ("  Boats", 1)],
            id="a chosen node with results needs no keeping",
        ),
        pytest.param(
            (0, 0, 1, 0, 0),
            ("Gone API", "Nowhere"),
            [("All errors", 1), (FRONTEND, 1), ("  Boats", 1)],
            id="a chosen node that no library has is not made up",
        ),
    ],
)
def test_filtered(model, qtmodeltester, counts, keep, expected):
    model.set_library(Library([CURRENT, OLD]))
    model.set_counts(counts, only_found=True, keep=keep)
    assert shown(model) == expected
    qtmodeltester.check(model)
    model.set_counts((2, 1, 1, 1, 1), only_found=False)
    assert shown(model) == WHOLE


def test_counts_alone_change_without_a_reset(model, qtbot):
    model.set_library(Library([CURRENT, OLD]))
    with qtbot.assertNotEmitted(model.modelReset), qtbot.waitSignal(model.recounted):
        model.set_counts((0, 1, 1, 0, 0), only_found=False)
    assert shown(model) == [
        ("All errors", 2),
        (BACKEND, 1),
        ("  Boats", 0),
        ("  Crew", 1),
        (FRONTEND, 1),
        ("  Boats", 1),
        ("  Sails", 0),
        (OLDER, 0),
        ("  Boats", 0),
    ]


def test_several_catalogs_each_get_a_node(model):
    model.set_library(Library([CURRENT, OLD, OTHER]))
    assert shown(model) == [
        ("All errors", 7),
        ("Acme", 5),
        ("  Backend API", 3),
        ("    Boats", 2),
        ("    Crew", 1),
        ("  Frontend API", 2),
        ("    Boats", 1),
        ("    Sails", 1),
        ("Zeta", 1),
        ("  Backend API", 1),
        ("    Kites", 1),
        ("Acme · February 2024", 1),
        ("  Boats", 1),
    ]


def test_every_node_holds_exactly_what_it_counts(model):
    library = Library([CURRENT, OLD, OTHER])
    model.set_library(library)
    for group in library.groups:
        for number in range(group.first, group.first + group.size):
            path = model.path_of(number)
            for depth in range(1, len(path) + 1):
                node = model.index_of(path[:depth])
                inside = [model.path_of(n)[:depth] for n in node.data(TreeRole.RANGE)]
                assert set(inside) == {path[:depth]}
                assert len(inside) == node.data(TreeRole.COUNT)


def test_another_library_takes_the_place_of_the_first(model):
    model.set_library(Library([CURRENT, OLD, OTHER]))
    model.set_library(Library([OLD]))
    assert shown(model) == [("All errors", 1), ("Boats", 1)]


@pytest.mark.parametrize(
    "path",
    [(BACKEND,), (BACKEND, "Boats"), (BACKEND, "Crew"), (FRONTEND,), (FRONTEND, "Boats"), (OLDER,)],
)
def test_a_node_holds_the_entries_that_its_path_leads_to(model, path):
    library = Library([CURRENT, OLD])
    model.set_library(library)
    index = model.index_of(path)
    assert index.data(TreeRole.PATH) == path
    numbers = index.data(TreeRole.RANGE)
    assert list(numbers) == [
        number for number in range(6) if model.path_of(number)[: len(path)] == path
    ]
    assert index.data(TreeRole.COUNT) == len(numbers)


def test_every_shipped_entry_lies_under_its_own_api_and_domain(model, shipped):
    model.set_library(shipped)
    for number, entry in enumerate(shipped.entries):
        path = model.path_of(number)
        assert path[-1] == entry.domain
        assert path[0] == (entry.api or OLDER)
        assert number in model.index_of(path).data(TreeRole.RANGE)
    assert model.index(0, 0).data(TreeRole.COUNT) == len(shipped.entries)


def test_counted_puts_every_number_into_its_group(model):
    model.set_library(Library([CURRENT, OLD]))
    assert model.counted([0, 1, 4, 5]) == (2, 0, 0, 1, 1)
    assert model.counted([]) == (0, 0, 0, 0, 0)


def test_labels_are_taken_as_they_are(model):
    model.set_library(Library([catalog(record(api="<b>&API</b>", domain="A\tB/§ 100 %"))]))
    assert shown(model) == [("All errors", 1), ("<b>&API</b>", 1), ("  A\tB/§ 100 %", 1)]


@pytest.mark.parametrize("role", ["AccessibleTextRole", "ToolTipRole"])
def test_a_screen_reader_and_a_tool_tip_tell_label_and_count(model, role):
    model.set_library(Library([CURRENT, OLD]))
    told = model.index_of((BACKEND, "Boats")).data(Qt.ItemDataRole[role])
    assert told.startswith("Boats, 2 ")


@pytest.mark.parametrize(
    ("edition", "named"),
    [
        ("2024-02", "Documents of February 2024"),
        ("2023-12-24", "Documents of December 2023"),
        ("2024-13", "Documents of 2024-13"),
        ("v2", "Documents of v2"),
        ("100%s", "Documents of 100%s"),
    ],
)
def test_an_edition_is_called_by_its_month_where_it_has_one(qapp, edition, named):
    assert documents_of(edition) == named


def test_new_counts_are_no_work_for_each_of_very_many_nodes():
    model = TreeModel()
    made = (record(f"Boat{n}", api=f"Sea {n // 10}", domain=f"Bay {n}") for n in range(3_000))
    model.set_library(Library([catalog(*made)]))
    found = (0, *(1,) * 2_999)
    assert calls_of(lambda: model.set_counts(found, only_found=True, keep=("Sea 7", "Bay 71"))) < 50
    assert model.rowCount() == 301
    bay = model.index_of(("Sea 299", "Bay 2999"))
    assert bay.row() == 9
    assert not model.hasChildren(bay)
    assert model.hasChildren(bay.parent())
    assert model.index_of(("Sea 0", "Bay 1")).row() == 0


def test_of_one_apis_very_many_domains_none_is_looked_at_by_itself():
    model = TreeModel()
    made = (record(f"Boat{n}", api="Sea", domain=f"Bay {n}") for n in range(3_000))
    model.set_library(Library([catalog(*made)]))

    def show():
        model.set_counts((0, 1, 1) * 1_000, only_found=True)
        assert model.rowCount(model.index_of(("Sea",))) == 2_000
        assert model.depth_within(500) == 1

    assert calls_of(show) < 50
