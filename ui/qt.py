"""What is missing in Qt's bindings: decorators with types, and a timer in one line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, TypeVar, overload

from PySide6.QtCore import QObject, QTimer

T = TypeVar("T")
C = TypeVar("C")

if TYPE_CHECKING:
    from collections.abc import Callable

    class TypedProperty(Generic[T]):
        """What a decorated getter becomes: a read-only attribute of the getter's type."""

        @overload
        def __get__(self, instance: None, owner: type[Any]) -> TypedProperty[T]: ...
        @overload
        def __get__(self, instance: object, owner: type[Any]) -> T: ...
        def __get__(self, instance: object, owner: type[Any]) -> Any:
            """Return the value, or the property itself when asked of the class."""

    def Property(
        qt_type: Any, *, notify: Any = None, constant: bool = False, final: bool = False
    ) -> Callable[[Callable[[Any], T]], TypedProperty[T]]:
        """Make a read-only Qt property of the getter below it."""

    def QmlElement(cls: C) -> C:
        """Register the class in the module that `QML_IMPORT_NAME` names."""

    def QmlUncreatable(reason: str) -> Callable[[C], C]:
        """Let QML know the class without letting it make one."""

else:
    # PySide6's stubs make Property an opaque object: whatever is read through it is Any to mypy,
    # so a wrong return type of a view model would only show up as an empty label.
    from PySide6.QtCore import Property
    from PySide6.QtQml import QmlElement, QmlUncreatable


def timer_once(owner: QObject, after_ms: int, slot: Callable[[], object]) -> QTimer:
    """Return a timer that calls a slot of its owner once, so long after each start."""
    timer = QTimer(owner)
    timer.setSingleShot(True)
    timer.setInterval(after_ms)
    timer.timeout.connect(slot)
    return timer


__all__ = ["Property", "QmlElement", "QmlUncreatable", "timer_once"]
