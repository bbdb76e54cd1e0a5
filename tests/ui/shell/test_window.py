"""The window as a whole: keys, sheets, errors of its own, and its end."""

import sys

from PySide6.QtCore import QObject, Qt, QUrl
from PySide6.QtTest import QTest

from tests.ui.shell.hands import activate, click, find, settle, until

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


def test_a_secretary_in_the_room_is_asked_whether_a_device_may_join(window, tmp_path) -> None:
    unlocked(window)
    activate(window.window)
    room = tmp_path / "Room.qml"
    room.write_text("import QtQuick\nItem { property var room }\n")
    invitations = window.desk.invitations
    window.shell.show_room(QUrl.fromLocalFile(str(room)), QObject(window))
    settle()
    assert find(window.window, "confirm") is None
    invitations._asked = ("session", "Lê Hoàng Sơn", "Tablet 7", False)
    invitations.changed.emit()
    until(lambda: find(window.window, "confirm"))
    prompt = window.window.findChild(QObject, "joiningPrompt")
    assert prompt.property("title") == "Lê Hoàng Sơn wants to join"
    assert "Tablet 7" in prompt.property("text")
    # Return turns the device away: nobody lets one in by typing on.
    until(lambda: find(window.window, "cancel").hasActiveFocus())
    QTest.keyClick(window.window, Qt.Key.Key_Return)
    until(lambda: not prompt.property("opened"))
    assert invitations.askedName == ""


def test_closing_the_window_ends_everything(app, window) -> None:
    unlocked(window)
    closed: list[QObject] = []
    window.closed.connect(closed.append)
    window.window.close()
    assert closed
    assert app.windows == ()
