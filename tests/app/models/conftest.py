"""What the tests of all models share."""

import pytest
from PySide6.QtTest import QAbstractItemModelTester


@pytest.fixture
def watched(qtmodeltester):
    """Put a model under Qt's tester, from its first signal to its last; a complaint fails."""
    under_test = []

    def watch(model):
        mode = QAbstractItemModelTester.FailureReportingMode.Warning
        under_test.append((model, QAbstractItemModelTester(model, mode)))
        return model

    yield watch
    for model, _tester in under_test:
        qtmodeltester.check(model)
