"""From the first start to Home, with a PIN and with a passphrase."""

from pathlib import Path

from PySide6.QtCore import QSize

from sync.crypto.key_store import MemoryKeyStore
from tests.ui.shell.conftest import NoKeyStore, around
from tests.ui.shell.hands import PIN, click, enter, find, press, set_pin, text_of, until
from ui.app import Application
from ui.window import PORTRAIT


def test_the_first_start_sets_a_pin_and_shows_home(window) -> None:
    assert window.shell.screen == "welcome"
    set_pin(window)
    assert (window.bridge.profile / "vault.key").exists()
    until(lambda: find(window.window, "join"))
    assert PIN not in (window.bridge.profile / "settings.json").read_text()


def test_a_second_pin_that_differs_is_asked_again(window) -> None:
    click(window.window, "invited")
    press(window.window, PIN)
    enter(window.window)
    press(window.window, "222222")
    enter(window.window)
    until(lambda: window.shell.gate.mismatch)
    assert "not the same" in text_of(window.window, "gateError")
    press(window.window, PIN)
    enter(window.window)
    until(lambda: window.shell.screen == "home")


def test_a_short_pin_cannot_be_given(window) -> None:
    click(window.window, "invited")
    press(window.window, "123")
    enter(window.window)
    assert window.shell.gate.step == "set"
    click(window.window, "goBack")
    until(lambda: window.shell.screen == "welcome")


def test_the_next_start_asks_for_the_pin(window, app, clock) -> None:
    set_pin(window)
    click(window.window, "lock")
    until(lambda: window.shell.screen == "gate")
    press(window.window, "000000")
    enter(window.window)
    until(lambda: window.shell.gate.error != "")
    assert text_of(window.window, "gateError") == "Wrong PIN. Please try again."
    press(window.window, PIN)
    enter(window.window)
    until(lambda: window.shell.screen == "home")


def test_wrong_pins_make_one_wait(window) -> None:
    set_pin(window)
    window.shell.lock()
    until(lambda: window.shell.screen == "gate")
    for _ in range(3):
        window.shell.gate.give("000000")
        until(lambda: not window.shell.gate.busy)
    assert window.shell.gate.waitSeconds >= 1
    assert "Next try in" in text_of(window.window, "gateError")
    window.shell.gate.give(PIN)
    assert not window.shell.gate.busy
    until(lambda: window.shell.gate.waitSeconds == 0)


def test_without_a_key_store_a_passphrase_is_set(qapp, clock, tmp_path: Path) -> None:
    application = Application(around(clock, NoKeyStore()), language="vi")
    window = application.open_window(tmp_path / "p", size=PORTRAIT)
    phrase = "bon tu de nho that lau"
    click(window.window, "invited")
    until(lambda: find(window.window, "passphrase"))
    for _ in range(2):
        find(window.window, "passphrase").setProperty("text", phrase)
        click(window.window, "givePassphrase")
    until(lambda: window.shell.screen == "home")
    application.close()


def test_two_windows_of_one_profile_and_two_of_their_own(qapp, clock, tmp_path: Path) -> None:
    keys = MemoryKeyStore()
    application = Application(around(clock, keys), language="en")
    first = application.open_window(tmp_path / "a")
    other = application.open_window(tmp_path / "b", size=QSize(800, 1280))
    set_pin(first)
    set_pin(other)
    second = application.open_window(tmp_path / "a")
    second.shell.gate.give(PIN)
    until(lambda: second.shell.gate.error != "")
    assert second.shell.gate.error == "Profile in use"
    first.close()
    assert application.windows == (other, second)
    second.shell.gate.give(PIN)
    until(lambda: second.shell.screen == "home")
    application.close()
    assert application.windows == ()


def test_language_and_theme_are_remembered(window, app, tmp_path: Path) -> None:
    window.preferences.chooseTheme("dark")
    window.preferences.chooseLanguage("vi")
    window.preferences.chooseTextScale(1.4)
    settings = (tmp_path / "profile" / "settings.json").read_text()
    assert '"vi"' in settings
    assert '"dark"' in settings
    assert '"text_scale":1.4' in settings
    app.open_window(tmp_path / "profile")
    assert app.windows[1].preferences.theme == "dark"


def test_damaged_settings_are_no_obstacle(app, tmp_path: Path) -> None:
    (tmp_path / "odd").mkdir()
    (tmp_path / "odd" / "settings.json").write_text('{"theme": "pink"')
    opened = app.open_window(tmp_path / "odd")
    assert opened.preferences.theme == "system"
