"""Lists turn into other lists row by row."""

from __future__ import annotations

from typing import NamedTuple

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QObject
from PySide6.QtTest import QAbstractItemModelTester, QSignalSpy

from ui.models.room.rows import RowsModel


class Row(NamedTuple):
    key: int
    word: str
    parts: tuple[int, ...] = ()


def shown(model: RowsModel[Row]) -> list[tuple[object, ...]]:
    names = {bytes(name).decode(): role for role, name in model.roleNames().items()}
    return [
        tuple(model.data(model.index(place), names[name]) for name in ("key", "word", "parts"))
        for place in range(model.rowCount())
    ]


rows = st.lists(
    st.builds(Row, st.integers(0, 12), st.sampled_from("abc")), unique_by=lambda row: row.key
)


@given(st.lists(rows, max_size=6))
def test_any_list_turns_into_any_other(lists: list[list[Row]]) -> None:
    owner = QObject()
    model = RowsModel(Row, owner)
    tester = QAbstractItemModelTester(
        model, QAbstractItemModelTester.FailureReportingMode.Fatal, owner
    )
    resets = QSignalSpy(model.modelReset)
    for wanted in lists:
        model.show_rows(wanted)
        assert shown(model) == [(row.key, row.word, list(row.parts)) for row in wanted]
    assert resets.count() == 0
    assert tester.model() is model


def test_one_changed_row_is_one_change() -> None:
    owner = QObject()
    model = RowsModel(Row, owner)
    model.show_rows([Row(1, "a"), Row(2, "b"), Row(3, "c")])
    changes, removals = QSignalSpy(model.dataChanged), QSignalSpy(model.rowsRemoved)
    model.show_rows([Row(1, "a"), Row(2, "x"), Row(3, "c")])
    assert (changes.count(), removals.count()) == (1, 0)
    assert changes.at(0)[0].row() == 1


def test_a_row_that_is_not_there_has_no_data() -> None:
    owner = QObject()
    model = RowsModel(Row, owner)
    model.show_rows([Row(1, "a", (1, 2))])
    assert model.data(model.index(4)) is None
    assert model.data(model.index(0)) is None
    assert model.rowCount(model.index(0)) == 0
    assert shown(model)[0][2] == [1, 2]


def test_a_row_put_in_its_place_is_told_of_only_if_it_is_another() -> None:
    owner = QObject()
    model = RowsModel(Row, owner)
    model.show_rows([Row(1, "a"), Row(2, "b")])
    changes = QSignalSpy(model.dataChanged)
    assert not model.put(1, Row(2, "b"))
    assert model.put(1, Row(2, "x"))
    assert changes.count() == 1
    assert shown(model)[1][1] == "x"
