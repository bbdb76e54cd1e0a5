"""PySide6 6.12.0 drops a reference to None per call; before Python 3.12 the process then dies."""

import sys

from PySide6.QtCore import QObject

CALLS = 500


def test_qt_calls_that_return_nothing_keep_the_references_to_none():
    thing = QObject()
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        thing.setObjectName("name")
    lost = before - sys.getrefcount(None)
    assert lost < CALLS // 10
