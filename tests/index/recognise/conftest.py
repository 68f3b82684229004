import pytest

from index.recognise.recogniser import Recogniser


@pytest.fixture(scope="package")
def library(shipped):
    return shipped


@pytest.fixture(scope="package")
def recogniser(library):
    return Recogniser(library)
