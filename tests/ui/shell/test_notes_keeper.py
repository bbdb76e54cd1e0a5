"""Whoever keeps a room's notes keeps to the same; and what is kept in a vault is there again."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
import pytest

from meeting.acts.people import Role
from meeting.ids import PersonId
from meeting.notes.merging import note_name, place_name
from meeting.notes.note import PRIVATE, CircleId, Note, NoteId, NoteKind
from meeting.notes.records import Circle, Erased, NoteWritten, PlaceKept
from sync.client.client import Client
from sync.client.events import CirclesChanged, NotesChanged, NotesRefused
from sync.crypto.keys import new_identity
from sync.device import Device
from sync.errors import LocalCode, LocalError
from sync.membership import Membership
from sync.stores.memory import MemoryVaultStore
from sync.stores.memory_blobs import MemoryBlobStore
from sync.stores.ports import KnownMeeting
from tests.sync.client.note_seats import Reader, reader
from tests.sync.client.stage import NoProfile
from tests.sync.host.scene import Clock
from tests.ui.shell.hands import until
from tests.ui.shell.test_joining import join
from ui.bridge.network import Network
from ui.bridge.notes import VaultNotes
from ui.models.room.notes.keeper import NotesInMemory

if TYPE_CHECKING:
    from collections.abc import Iterator

LAN, MINH, HOA = (PersonId(letter * 32) for letter in "abc")
LOG, DOCUMENT = "1" * 32, "d" * 32


class Desk:
    """A device with a meeting, and the network's thread beside the window."""

    def __init__(self) -> None:
        self.clock = Clock()
        self.network = Network()
        self.vault = MemoryVaultStore()
        identity = new_identity("tablet")
        self._device = Device(NoProfile(), self.vault, MemoryBlobStore(), identity, self.clock)
        known = KnownMeeting(LOG, bytes(32), "", LAN, "f" * 32, (), b"", b"", 0)
        self._membership = Membership(known)
        self.told: list[object] = []

    def open(self) -> VaultNotes:
        """Open the meeting as after a start of the program."""

        async def work() -> VaultNotes:
            client = Client(
                self._device, self._membership, clock=self.clock, on_event=self.told.append
            )
            return VaultNotes(self.network, client, self.clock)

        return self.network.call(work()).result(5)

    def settle(self) -> None:
        """Wait until the network's thread has done what it was asked."""

        async def nothing() -> None:
            pass

        self.network.call(nothing()).result(5)

    def close(self) -> None:
        async def nothing() -> None:
            pass

        self.network.finish(nothing(), 5)


@pytest.fixture
def desk(qapp) -> Iterator[Desk]:
    made = Desk()
    yield made
    made.close()


@pytest.fixture(params=["memory", "vault"])
def keeper(request: pytest.FixtureRequest):
    if request.param == "memory":
        return NotesInMemory(LAN)
    return request.getfixturevalue("desk").open()


def note(key: str, text: str, circle: CircleId = PRIVATE) -> NoteWritten:
    return NoteWritten(
        Note(NoteId(key), DOCUMENT, NoteKind.COMMENT, LAN, (), text=text, circle=circle)
    )


class TestEveryKeeper:
    """The contract of `NoteKeeper`."""

    def test_what_is_written_is_seen_at_once(self, keeper) -> None:
        assert keeper.records() == {}
        keeper.write("note/1", note("1", "one"))
        keeper.write("note/1", note("1", "two"))
        keeper.write("note/2", Erased())
        assert {name: one.body for name, one in keeper.records().items()} == {
            "note/1": note("1", "two"),
            "note/2": Erased(),
        }

    def test_a_later_record_has_a_later_stamp(self, keeper) -> None:
        stamps = []
        for text in "abc":
            keeper.write("note/1", note("1", text))
            stamps.append(keeper.records()["note/1"].stamp)
        assert stamps == sorted(set(stamps))

    def test_listeners_hear_what_changed(self, keeper) -> None:
        heard = []
        keeper.listen(heard.append)
        keeper.write("note/1", note("1", "one"))
        keeper.write(place_name(DOCUMENT), PlaceKept(DOCUMENT, 1, 0))
        assert heard == [{"note/1"}, {place_name(DOCUMENT)}]

    def test_a_circle_is_the_same_for_the_same_people(self, keeper) -> None:
        assert keeper.circles() == ()
        circle = keeper.circle_with([MINH, HOA])
        assert keeper.circle_with([HOA, MINH, LAN]) == circle != keeper.circle_with([MINH])
        assert keeper.circle_with([]) == keeper.circle_with([LAN]) == PRIVATE
        assert Circle(circle, LAN, frozenset([MINH, HOA])) in keeper.circles()
        assert len(keeper.circles()) == 2

    def test_a_note_moves_into_a_circle_and_out_of_it(self, keeper) -> None:
        circle = keeper.circle_with([MINH])
        keeper.write("note/1", note("1", "one"), circle)
        record = keeper.records()["note/1"]
        assert (record.circle, record.body) == (circle, note("1", "one", circle))
        keeper.write("note/1", Erased())
        assert keeper.records()["note/1"].body == Erased()


def test_notes_and_circles_are_there_after_a_restart(desk: Desk) -> None:
    keeper = desk.open()
    circle = keeper.circle_with([MINH])
    keeper.write("note/1", note("1", "one"), circle)
    keeper.write(place_name(DOCUMENT), PlaceKept(DOCUMENT, 3, 400))
    desk.settle()
    again = desk.open()
    assert again.records() == keeper.records()
    assert again.circles() == (Circle(circle, LAN, frozenset([MINH])),)
    again.write("note/1", note("1", "two"))
    assert again.records()["note/1"].stamp > keeper.records()["note/1"].stamp


def test_what_comes_from_elsewhere_joins_what_is_here(desk: Desk) -> None:
    keeper, heard = desk.open(), []
    keeper.listen(heard.append)
    circle = Circle(CircleId("e" * 32), MINH, frozenset([LAN]))
    keeper.circles_changed(CirclesChanged((circle,)))
    his = Note(NoteId("5"), DOCUMENT, NoteKind.COMMENT, MINH, (), text="his")
    keeper.write("note/1", note("1", "mine"))
    record = keeper.records()["note/1"]
    from_him = type(record)("note/5", record.stamp, circle.id, NoteWritten(his))
    keeper.arrived(NotesChanged(((MINH, from_him), (LAN, record))))
    assert heard == [{"note/1"}, {"note/5"}]
    assert keeper.records()["note/5"].body == NoteWritten(his)
    assert keeper.circles() == (circle,)


def test_a_full_disk_is_said_and_nothing_is_lost(desk: Desk, monkeypatch) -> None:
    keeper, said = desk.open(), []
    keeper.failed = said.append
    keep = type(desk.vault.notes).keep

    def full(*_: object) -> None:
        raise LocalError(LocalCode.DISK_FULL)

    monkeypatch.setattr(type(desk.vault.notes), "keep", full)
    keeper.write("note/1", note("1", "one"))
    until(lambda: said)
    assert said[0].code == "disk_full"
    assert keeper.records()["note/1"].body == note("1", "one")
    monkeypatch.setattr(type(desk.vault.notes), "keep", keep)
    keeper.write("note/2", note("2", "two"))
    desk.settle()
    assert [row.name for row in desk.vault.notes.records(LOG)] == ["note/1", "note/2"]


def test_what_no_host_takes_is_shown_and_said_once(desk: Desk) -> None:
    keeper, said, heard = desk.open(), [], []
    keeper.failed = said.append
    keeper.listen(heard.append)
    assert keeper.only_here() == frozenset()
    full = LocalCode.NOTES_FULL
    keeper.refused(NotesRefused({"note/1": full}))
    keeper.refused(NotesRefused({"note/1": full, "note/2": full}))
    assert keeper.only_here() == {"note/1", "note/2"}
    assert [one.code for one in said] == ["notes_full"]
    keeper.refused(NotesRefused({"note/2": LocalCode.NOTE_TOO_LONG}))
    keeper.refused(NotesRefused({}))
    keeper.refused(NotesRefused({"note/1": full}))
    assert [one.code for one in said] == ["notes_full", "note_too_long", "notes_full"]
    assert heard == [{"note/1"}, {"note/2"}, {"note/1"}, {"note/2"}, {"note/1"}]


def test_what_a_full_disk_did_not_take_is_kept_as_soon_as_there_is_room(
    desk: Desk, monkeypatch
) -> None:
    monkeypatch.setattr("ui.bridge.notes.AGAIN_S", 0.01)
    keeper, said, tries = desk.open(), [], []
    keeper.failed = said.append
    keep = type(desk.vault.notes).keep

    def full(*_: object) -> None:
        tries.append(None)
        raise LocalError(LocalCode.DISK_FULL)

    monkeypatch.setattr(type(desk.vault.notes), "keep", full)
    keeper.write("note/1", note("1", "one"))
    until(lambda: len(tries) > 2)
    monkeypatch.setattr(type(desk.vault.notes), "keep", keep)
    # Nobody writes anything more, and the program may end at any time.
    until(lambda: desk.vault.notes.records(LOG))
    assert [one.code for one in said] == ["disk_full"]


def test_a_circle_that_a_full_disk_did_not_take_is_made_as_soon_as_there_is_room(
    desk: Desk, monkeypatch
) -> None:
    monkeypatch.setattr("ui.bridge.notes.AGAIN_S", 0.01)
    keeper, said = desk.open(), []
    keeper.failed = said.append
    put = type(desk.vault.notes).put_posts

    def full(*_: object) -> None:
        raise LocalError(LocalCode.DISK_FULL)

    monkeypatch.setattr(type(desk.vault.notes), "put_posts", full)
    circle = keeper.circle_with([MINH])
    until(lambda: said)
    monkeypatch.setattr(type(desk.vault.notes), "put_posts", put)
    until(lambda: desk.vault.notes.posts(LOG))
    keeper.write("note/1", note("1", "one"), circle)
    desk.settle()
    # What is written into it can be handed on, also after a restart.
    again = desk.open()
    assert again.circles() == (Circle(circle, LAN, frozenset([MINH])),)
    assert again.records()["note/1"].circle == circle


@pytest.fixture
def ready(delegate):
    """The delegate's window at Home."""
    delegate.shell.begin("invited")
    for _ in range(2):
        delegate.shell.gate.give("135790")
    until(lambda: delegate.shell.screen == "home")
    return delegate


def test_notes_go_from_a_window_to_a_fellow_member_and_back(ready, backstage) -> None:
    async def minh_sits_down() -> Reader:
        member = await backstage.stage.scene.join("Minh", Role.DELEGATE)
        return await reader(backstage.stage, member)

    minh = backstage.do(minh_sits_down())
    join(ready, backstage.invitation("Lan"))
    until(lambda: ready.shell.connection.link == "live")
    keeper, lan = ready.session.room.keeper, ready.session.commands.me
    circle = keeper.circle_with([minh.me])
    written = msgspec.structs.replace(note("1", "see page 3", circle).note, author=lan)
    keeper.write("note/1", NoteWritten(written), circle)
    backstage.do(minh.until_sees("see page 3"))

    async def minh_answers() -> None:
        minh.note(2, "seen", circle)

    backstage.do(minh_answers())
    until(lambda: note_name(NoteId(f"{2:032x}")) in keeper.records())
    assert keeper.records()[note_name(NoteId(f"{2:032x}"))].body.note.author == minh.me
