"""A person's next device from the first one, and the word that somebody else's waits for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest

from meeting.acts.people import InvitationIssued
from sync.client.joining import join_by_invitation
from sync.crypto.invitation import new_token, one_time_public_key
from tests.sync.host.scene import DAY_MS
from tests.ui.shell.hands import activate, click, find, settle, until

if TYPE_CHECKING:
    from tests.ui.shell.backstage import Backstage
    from ui.window import ClientWindow

pytestmark = pytest.mark.timeout(60)


def sheet(window: ClientWindow, name: str) -> QObject:
    found = window.window.findChild(QObject, name)
    assert found is not None
    return found


def others_invitation(backstage: Backstage, person: str) -> str:
    """Have the secretary invite a device for somebody who has one already."""

    async def work() -> str:
        scene = backstage.stage.scene
        expires_ms = scene.clock.now_ms + DAY_MS
        act = InvitationIssued(person, one_time_public_key(new_token()), expires_ms)
        return (await scene.do(scene.secretary, act)).act

    return backstage.do(work())


def test_an_invitation_for_oneself_lets_a_second_device_in(seated, backstage):
    model = seated.shell.otherDevice
    click(seated.window, "connectionChip")
    until(lambda: sheet(seated, "connectionSheet").property("opened"))
    click(seated.window, "otherDeviceHere")
    until(lambda: sheet(seated, "otherDeviceSheet").property("opened"))
    assert [row.here for row in model.devices.rows] == [True]
    click(seated.window, "makeOwnInvitation")
    until(lambda: model.text)
    assert model.picture.startswith("data:image/png;base64,")
    assert find(seated.window, "ownInvitationText") is not None

    async def join() -> str:
        device = backstage.stage.new_device("phone")
        known = await join_by_invitation(device, model.text, clock=backstage.clock)
        return known.person

    assert backstage.do(join()) == seated.bridge.client.me
    until(lambda: len(model.devices.rows) == 2)
    # It was used: another one has to be made for a third.
    assert (model.text, model.picture) == ("", "")
    lost = model.devices.rows[1]
    assert (lost.name, lost.here, lost.revoked) == ("phone", False, "")
    model.revoke(lost.device)
    until(lambda: model.devices.rows[1].revoked)


def test_an_invitation_is_made_void(seated):
    model = seated.shell.otherDevice
    model.make()
    until(lambda: model.text)
    model.withdraw()
    until(lambda: not model.text)


def test_without_a_connection_it_is_said(seated, backstage):
    model = seated.shell.otherDevice
    backstage.cut()
    until(lambda: seated.shell.connection.state != "connected")
    model.make()
    until(lambda: model.error)
    assert not model.busy


def test_a_further_device_is_asked_about_and_return_changes_nothing(seated, backstage):
    model = seated.shell.otherDevice
    invitation = others_invitation(backstage, seated.bridge.client.me)
    dialog = sheet(seated, "consentDialog")
    until(lambda: dialog.property("opened"))
    assert (model.askedMine, model.consentCount) == (True, 1)
    activate(seated.window)
    QTest.keyClick(seated.window, Qt.Key.Key_Return)
    until(lambda: not dialog.property("visible"))
    people = seated.bridge.client.meeting.people
    assert people.needs_second(people.invitations[invitation])
    # It is put off, not lost.
    assert (model.askedInvitation, model.consentCount) == ("", 1)
    model.approve(invitation)
    until(lambda: model.consentCount == 0)
    people = seated.bridge.client.meeting.people
    assert not people.needs_second(people.invitations[invitation])


def test_agreeing_and_refusing_in_the_dialog(seated, backstage):
    model = seated.shell.otherDevice
    dialog = sheet(seated, "consentDialog")
    first = others_invitation(backstage, seated.bridge.client.me)
    until(lambda: dialog.property("opened"))
    settle()
    click(seated.window, "confirm")
    until(lambda: seated.bridge.client.meeting.people.invitations[first].approver)
    until(lambda: not dialog.property("visible"))
    second = others_invitation(backstage, seated.bridge.client.me)
    until(lambda: dialog.property("opened"))
    settle()
    click(seated.window, "refuseConsent")
    until(lambda: seated.bridge.client.meeting.people.invitations[second].withdrawn)
    until(lambda: not dialog.property("visible"))
    until(lambda: model.consentCount == 0)


def test_leaving_the_room_forgets_it(seated):
    model = seated.shell.otherDevice
    model.make()
    until(lambda: model.text)
    seated.shell.leaveRoom()
    until(lambda: seated.bridge.client is None)
    model.show()
    assert (model.text, list(model.devices.rows), model.consentCount) == ("", [], 0)
