"""The window as a whole: keys, sheets, errors of its own, and its end."""

import sys

from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest

from tests.ui.shell.hands import activate, click, find, until

PIN = "135790"


def unlocked(window):
    window.shell.begin("invited")
    window.shell.gate.give(PIN)
    window.shell.gate.give(PIN)
    until(lambda: window.shell.screen == "home")
    return window


def test_settings_open_from_every_screen_and_change_the_words(window) -> None:
    click(window.window, "openSettings")
    until(lambda: find(window.window, "language"))
    window.preferences.chooseLanguage("vi")
    until(lambda: window.window.title() == "Phòng họp không giấy")
    window.preferences.chooseLanguage("en")
    until(lambda: window.window.title() == "Paperless Meeting")


def test_control_l_locks(window) -> None:
    unlocked(window)
    activate(window.window)
    QTest.keyClick(window.window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    until(lambda: window.shell.screen == "gate")
    assert window.bridge.device is None


def test_keys_change_the_size_of_the_text(window) -> None:
    activate(window.window)
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(window.window, Qt.Key.Key_Plus, both)
    assert window.preferences.textScale == 1.2
    window.preferences.smallerText()
    window.preferences.smallerText()
    assert window.preferences.textScale == 1.0


def test_an_error_of_the_program_is_said_calmly_and_written_without_values(app, window) -> None:
    unlocked(window)
    told = []
    app._hook = lambda *error: told.append(error)
    try:
        int("the title of a secret paper")
    except ValueError as error:
        sys.excepthook(ValueError, error, error.__traceback__)
    until(lambda: find(window.window, "stumbleGoOn"))
    written = (window.bridge.profile / "faults.log").read_text()
    assert "ValueError" in written
    assert "test_window.py" in written
    assert "secret paper" not in written
    assert len(told) == 1
    click(window.window, "stumbleGoOn")
    until(lambda: find(window.window, "stumbleGoOn") is None)
    app._hook = sys.__excepthook__


def test_the_desk_has_its_place(window) -> None:
    unlocked(window)
    click(window.window, "openDesk")
    until(lambda: find(window.window, "leaveDesk"))
    click(window.window, "leaveDesk")
    until(lambda: window.shell.screen == "home")


def test_who_prepares_meetings_begins_at_the_desk(window) -> None:
    click(window.window, "prepare")
    window.shell.gate.give(PIN)
    window.shell.gate.give(PIN)
    until(lambda: window.shell.screen == "desk")


def test_closing_the_window_ends_everything(app, window) -> None:
    unlocked(window)
    closed: list[QObject] = []
    window.closed.connect(closed.append)
    window.window.close()
    assert closed
    assert app.windows == ()
