import pytest

from index.search.answer import Question
from index.search.engine import open_engine


@pytest.fixture(scope="session")
def library(shipped):
    return shipped


@pytest.fixture(scope="session")
def engine(library):
    return open_engine(library)


@pytest.fixture(scope="session")
def ask(engine):
    def ask(text, **how):
        return engine.search(Question(text, **how), lambda: False)

    return ask


@pytest.fixture(scope="session")
def names(ask):
    def names(text, **how):
        return [hit.entry.name for hit in ask(text, **how).hits]

    return names
