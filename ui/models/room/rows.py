"""Lists for QML that change row by row, so that views keep their place and their animations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, NamedTuple, TypeVar

from PySide6.QtCore import QAbstractListModel, QByteArray, QModelIndex, QPersistentModelIndex, Qt

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QObject

R = TypeVar("R", bound=NamedTuple)
Index = QModelIndex | QPersistentModelIndex

_FIRST_ROLE = Qt.ItemDataRole.UserRole + 1


class RowsModel(QAbstractListModel, Generic[R]):
    """A list of named tuples; each field is a role, the first one tells the rows apart."""

    def __init__(self, row: type[R], parent: QObject) -> None:
        super().__init__(parent)
        self._fields: tuple[str, ...] = row._fields
        self._rows: list[R] = []

    @property
    def rows(self) -> Sequence[R]:
        """The rows as they are shown."""
        return self._rows

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return one field of a row."""
        field = role - _FIRST_ROLE
        if not index.isValid() or not 0 <= field < len(self._fields):
            return None
        value = self._rows[index.row()][field]
        return list(value) if isinstance(value, tuple) else value

    def roleNames(self) -> dict[int, QByteArray]:
        """Return the fields' names."""
        return {
            _FIRST_ROLE + place: QByteArray(name.encode())
            for place, name in enumerate(self._fields)
        }

    def show_rows(self, rows: Sequence[R]) -> None:
        """Turn what is shown into these rows with as few changes as can be."""
        keys = {row[0] for row in rows}
        for place in range(len(self._rows) - 1, -1, -1):
            if self._rows[place][0] not in keys:
                self.beginRemoveRows(QModelIndex(), place, place)
                del self._rows[place]
                self.endRemoveRows()
        for place, row in enumerate(rows):
            self._put(place, row)

    def put(self, place: int, row: R) -> bool:
        """Show a row instead of the one at this place; return whether it is another."""
        if self._rows[place] == row:
            return False
        self._rows[place] = row
        index = self.index(place)
        self.dataChanged.emit(index, index)
        return True

    def _put(self, place: int, row: R) -> None:
        old = self._place_of(row[0], place)
        if old is None:
            self.beginInsertRows(QModelIndex(), place, place)
            self._rows.insert(place, row)
            self.endInsertRows()
            return
        if old != place:
            self.beginMoveRows(QModelIndex(), old, old, QModelIndex(), place)
            self._rows.insert(place, self._rows.pop(old))
            self.endMoveRows()
        self.put(place, row)

    def _place_of(self, key: object, start: int) -> int | None:
        for place in range(start, len(self._rows)):
            if self._rows[place][0] == key:
                return place
        return None
