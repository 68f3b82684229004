import pytest

from index.library import load_library
from index.recognise.recogniser import Recogniser
from index.resources import bundled_catalogs


@pytest.fixture(scope="package")
def library():
    return load_library(bundled_catalogs())


@pytest.fixture(scope="package")
def recogniser(library):
    return Recogniser(library)
