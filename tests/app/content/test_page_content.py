"""What a page shows is gathered in no more steps where thousands of errors are alike."""

from app.content.page_content import Sighting, gather
from index.library import Library
from tests.index.made import catalog, record
from tests.work import calls_of


def test_a_name_that_thousands_share_is_one_link():
    alike = [record("BoatGone", code=f"gone_{number}") for number in range(3_000)]
    library = Library(
        [
            catalog(
                *alike, record("BoatSunk", code="s", description="Deprecated: Use BoatGone instead")
            )
        ]
    )
    entry = library.entries[-1]

    def page():
        return gather(library, entry, (), Sighting((), {}, {}, is_pasted=False, note=""), None)

    assert page().names == {"BoatGone": library.entries[0].id}
    assert calls_of(page) < 3_000
