"""A delegate's window joins a real host, loses it, and starts again."""

import pytest
from PySide6.QtCore import QUrl

from tests.ui.shell.hands import click, find, press, text_of, until

PIN = "135790"


@pytest.fixture
def ready(delegate):
    """The delegate's window at Home."""
    delegate.shell.begin("invited")
    delegate.shell.gate.give(PIN)
    delegate.shell.gate.give(PIN)
    until(lambda: delegate.shell.screen == "home")
    return delegate


def join(window, text: str) -> None:
    click(window.window, "join")
    window.shell.joining.writeText(text)
    click(window.window, "useInvitation")
    until(lambda: window.shell.joining.stage == "confirm")
    click(window.window, "thatIsMe")
    until(lambda: window.shell.joining.stage == "welcome")
    click(window.window, "enterMeeting")
    until(lambda: window.shell.screen == "room")


def test_an_invitation_leads_into_the_room(ready, backstage) -> None:
    click(ready.window, "join")
    ready.shell.joining.writeText(backstage.invitation("Đặng Ngọc Lan"))
    click(ready.window, "useInvitation")
    until(lambda: find(ready.window, "thatIsMe"))
    assert text_of(ready.window, "personName") == "Đặng Ngọc Lan"
    click(ready.window, "thatIsMe")
    until(lambda: find(ready.window, "enterMeeting"))
    assert text_of(ready.window, "welcomeText") == "Welcome, Đặng Ngọc Lan"
    click(ready.window, "enterMeeting")
    until(lambda: ready.shell.connection.link == "live")
    until(lambda: ready.session is not None and ready.session.room.myName == "Đặng Ngọc Lan")
    assert ready.shell.connection.title == "Connected"


def test_the_meeting_is_there_after_a_restart_without_a_host(ready, backstage) -> None:
    join(ready, backstage.invitation("Lan"))
    until(lambda: ready.session.room.myName == "Lan")
    backstage.cut()
    until(lambda: ready.shell.connection.link == "offline")
    assert "can still be read" in ready.shell.connection.text
    click(ready.window, "leaveRoom")
    until(lambda: ready.shell.screen == "home")
    ready.shell.lock()
    until(lambda: ready.shell.screen == "gate")
    press(ready.window, PIN)
    ready.shell.gate.give(PIN)
    until(lambda: ready.shell.home.meetingCount == 1)
    click(ready.window, "meeting_0")
    until(lambda: ready.session is not None)
    assert ready.session.room.myName == "Lan"


def test_who_is_somebody_else_does_not_join(ready, backstage) -> None:
    click(ready.window, "join")
    ready.shell.joining.writeText(backstage.invitation("Lan"))
    click(ready.window, "useInvitation")
    click(ready.window, "notMe")
    until(lambda: ready.shell.joining.errorTitle == "Declined")
    assert ready.shell.home.meetingCount == 0


def test_an_invitation_file_that_is_dropped(ready, backstage, tmp_path) -> None:
    file = tmp_path / "lan.invite"
    file.write_text(backstage.invitation("Lan"))
    ready.shell.dropInvitation(QUrl.fromLocalFile(str(file)))
    assert (ready.shell.screen, ready.shell.joining.fileName) == ("join", "lan.invite")
    click(ready.window, "useInvitation")
    until(lambda: ready.shell.joining.stage == "confirm")


@pytest.mark.parametrize(
    ("text", "title"),
    [("hello", "Cannot be read"), ("pmeet:9?o=x", "Update needed")],
)
def test_what_is_no_invitation_says_so(ready, text, title) -> None:
    click(ready.window, "join")
    ready.shell.joining.writeText(text)
    click(ready.window, "useInvitation")
    until(lambda: ready.shell.joining.errorTitle == title)
    assert ready.shell.joining.stage == "ask"


def test_a_host_of_another_organisation_is_named_so(ready, backstage) -> None:
    click(ready.window, "join")
    ready.shell.joining.writeText(backstage.invitation("Lan", organisation=bytes(32)))
    click(ready.window, "useInvitation")
    until(lambda: ready.shell.joining.errorTitle == "Not your organisation")


def test_a_code_leads_into_the_room(ready, backstage) -> None:
    code = backstage.code("Lan")
    find(ready.window, "address").setProperty("text", str(backstage.stage.address))
    click(ready.window, "connectAddress")
    until(lambda: ready.shell.joining.tab == "code")
    click(ready.window, "code")
    press(ready.window, code.replace("-", "").lower())
    click(ready.window, "useCode")
    until(lambda: ready.shell.joining.stage == "confirm")
    click(ready.window, "thatIsMe")
    click(ready.window, "enterMeeting")
    until(lambda: ready.shell.connection.link == "live")


def test_a_host_that_is_not_there(ready) -> None:
    ready.shell.chooseHost("127.0.0.1:9")
    ready.shell.joining.useCode("ABCD1234")
    until(lambda: ready.shell.joining.errorTitle == "No host found")
    ready.shell.joining.chooseHost("no address")
    ready.shell.joining.useCode("ABCD1234")
    until(lambda: ready.shell.joining.errorTitle == "Not an address")


def test_papers_that_are_here_are_shown_as_here_after_a_restart(ready, backstage, tmp_path) -> None:
    file = tmp_path / "report.pdf"
    file.write_bytes(bytes(300_000))
    paper = backstage.add_paper(file)
    join(ready, backstage.invitation("Lan"))
    until(lambda: ready.session.room._seat.progress(paper).is_here)
    click(ready.window, "leaveRoom")
    until(lambda: ready.shell.screen == "home")
    backstage.cut()
    click(ready.window, "meeting_0")
    until(lambda: ready.session is not None)
    until(lambda: ready.session.room._seat.progress(paper).is_here)


def test_a_revoked_device_forgets_the_meeting_and_says_why(ready, backstage) -> None:
    said = []
    ready.shell.said.connect(lambda words, tone: said.append(words))
    join(ready, backstage.invitation("Lan"))
    until(lambda: ready.shell.connection.link == "live")
    backstage.revoke(ready.bridge.device.identity.id)
    until(lambda: ready.shell.screen == "home")
    until(lambda: ready.shell.home.meetingCount == 0)
    assert said[0].startswith("The secretary has withdrawn this device")
