"""Settings within reach of a finger in the room, and what depends on them there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject

from tests.ui.render.signing import authority, sign, signer
from tests.ui.render.test_copies import paper
from tests.ui.shell.hands import click, until

if TYPE_CHECKING:
    from pathlib import Path

    from tests.ui.shell.backstage import Backstage
    from ui.window import ClientWindow


pytestmark = pytest.mark.timeout(90)


def opened(window: ClientWindow, name: str) -> bool:
    found = window.window.findChild(QObject, name)
    return found is not None and bool(found.property("opened"))


def is_open(window: ClientWindow, paper: str) -> bool:
    reading = window.session.room.reading
    reading.choose(paper)
    return reading.active.paper == paper


def test_settings_are_reached_without_a_keyboard(seated: ClientWindow) -> None:
    click(seated.window, "connectionChip")
    until(lambda: opened(seated, "connectionSheet"))
    click(seated.window, "settingsHere")
    until(lambda: opened(seated, "settingsSheet"))


def test_an_issuer_that_is_trusted_now_confirms_the_open_paper(
    seated: ClientWindow, backstage: Backstage, tmp_path: Path
) -> None:
    file = tmp_path / "signed.pdf"
    file.write_bytes(sign(paper(1, "Paper"), signer()))
    added = backstage.add_paper(file)
    room = seated.session.room
    signatures = room.out.signatures
    until(lambda: is_open(seated, added))
    until(lambda: signatures.phase == "seen", 20_000)
    assert signatures.tone == "caution"
    root = tmp_path / "root.pem"
    root.write_bytes(authority().pem)
    seated.shell.trust.add(str(root))
    until(lambda: signatures.phase == "seen" and signatures.tone == "good", 20_000)
    (name,) = seated.shell.trust.files
    seated.shell.trust.remove(name)
    until(lambda: signatures.phase == "seen" and signatures.tone == "caution", 20_000)


def test_the_signatures_lead_to_the_settings(
    seated: ClientWindow, backstage: Backstage, tmp_path: Path
) -> None:
    file = tmp_path / "signed.pdf"
    file.write_bytes(sign(paper(1, "Paper"), signer()))
    added = backstage.add_paper(file)
    room = seated.session.room
    until(lambda: is_open(seated, added))
    until(lambda: room.out.signatures.phase == "seen", 20_000)
    click(seated.window, "signatureChip")
    until(lambda: opened(seated, "signatureSheet"))
    click(seated.window, "signatureSettings")
    until(lambda: opened(seated, "settingsSheet"))
