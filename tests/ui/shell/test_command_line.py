"""The command line: help, exit codes, and that a host and a check need no Qt."""

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QGuiApplication

from meeting.log.audit import LEAST_FINGERPRINT_BYTES
from sync.desk.organisation import grouped_fingerprint
from sync.profile import Profile
from tests.ui.shell.hands import click, settle
from ui.cli.main import run
from ui.cli.notice import has_screen, open_notice
from ui.cli.verify import read_fingerprint
from ui.fonts import load_fonts
from ui.i18n.catalogue import use_language
from ui.words.faults import fault_words

PROGRAM = [sys.executable, "-m", "ui"]
COMMANDS = ([], ["host"], ["demo"], ["verify"])


def meeting(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*PROGRAM, *arguments], capture_output=True, text=True, timeout=25, check=False
    )


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_command_explains_itself_and_its_exit_codes(command, language, capsys) -> None:
    with pytest.raises(SystemExit) as ended:
        run([*command, "--lang", language, "--help"])
    assert ended.value.code == 0
    said = capsys.readouterr().out
    assert ("exit codes:" if language == "en" else "mã kết thúc:") in said
    assert ("usage:" in said) == (language == "en")


@pytest.mark.parametrize(
    "arguments",
    [["--bogus"], ["host"], ["verify"], ["verify", "x", "--fingerprint", "12"], ["a", "b"]],
)
def test_a_wrong_command_ends_with_2(arguments, capsys) -> None:
    try:
        code = run(["--lang", "vi", *arguments] if arguments[0] == "--bogus" else arguments)
    except SystemExit as ended:
        code = ended.code
    assert code == 2
    assert capsys.readouterr().err


def test_a_profile_in_use_ends_with_3_and_says_so(tmp_path: Path) -> None:
    with Profile(tmp_path):
        ended = meeting("--profile", str(tmp_path), "--lang", "vi")
    assert ended.returncode == 3
    assert "Hồ sơ đang được dùng" in ended.stderr
    assert "Traceback" not in ended.stderr


def test_a_profile_in_use_is_said_in_a_window(qapp) -> None:
    use_language(qapp, "vi")
    load_fonts()
    engine = open_notice(fault_words("profile_in_use", {}, "vi"))
    (window,) = engine.rootObjects()
    settle()
    assert window.property("heading") == "Hồ sơ đang được dùng"
    assert window.title() == "Phòng họp không giấy"
    click(window, "closeNotice")
    assert not window.isVisible()
    engine.deleteLater()
    QGuiApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    use_language(qapp, "en")


def test_no_window_opens_where_nobody_sees_it() -> None:
    assert has_screen({"DISPLAY": ":0"}, "linux")
    assert has_screen({}, "win32")
    assert not has_screen({}, "linux")
    assert not has_screen({"QT_QPA_PLATFORM": "offscreen", "DISPLAY": ":0"}, "linux")


def test_a_host_without_its_key_ends_with_3(tmp_path: Path, monkeypatch, capsys) -> None:
    monkeypatch.delenv("PAPERLESS_MEETING_HOST_KEY", raising=False)
    arguments = ["host", "--lang", "en", "--profile", str(tmp_path)]
    assert run([*arguments, "--appointment", str(tmp_path / "none")]) == 3
    assert "Host key missing" in capsys.readouterr().err
    assert run(arguments) == 2


def test_an_appointment_that_is_not_there_ends_with_3(tmp_path: Path, monkeypatch, capsys) -> None:
    monkeypatch.setenv("PAPERLESS_MEETING_HOST_KEY", "00" * 32)
    arguments = ["host", "--lang", "en", "--profile", str(tmp_path)]
    assert run([*arguments, "--appointment", str(tmp_path / "none")]) == 3
    assert "cannot be opened" in capsys.readouterr().err


@pytest.mark.parametrize("module", ["ui.cli.host", "ui.cli.verify"])
def test_host_and_verify_need_no_qt(module) -> None:
    check = f"import sys, ui.cli.main, {module}; sys.exit('PySide6' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", check], timeout=25, check=False).returncode == 0


def test_a_file_that_is_no_record(tmp_path: Path, capsys) -> None:
    (tmp_path / "x").write_bytes(b"no record")
    assert run(["verify", str(tmp_path / "x"), "--lang", "en"]) == 1
    assert "THE RECORD IS NOT SOUND" in capsys.readouterr().out
    assert run(["verify", str(tmp_path / "y"), "--lang", "en"]) == 3


def test_fingerprints_are_read_as_they_are_printed() -> None:
    plain = "0123456789abcdef" * 4
    grouped = " ".join(plain[at : at + 4].upper() for at in range(0, 64, 4))
    assert read_fingerprint(grouped) == read_fingerprint(plain) == bytes.fromhex(plain)
    assert read_fingerprint("xyz") is None
    assert read_fingerprint(plain[:30]) is None


def test_the_fingerprint_on_a_seat_card_is_enough() -> None:
    shown = grouped_fingerprint(bytes(range(32)))
    assert read_fingerprint(shown) == bytes(range(LEAST_FINGERPRINT_BYTES))
