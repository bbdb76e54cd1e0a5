"""What every vault does with notes."""

from msgspec.structs import replace

from meeting.ids import DeviceId
from meeting.notes.records import Stamp
from sync.crypto.circles import CircleKey
from sync.stores.note_ports import Cursor, NoteRow, Post, PostState
from tests.sync.stores.entries import LOG, OTHER

HERE, THERE = DeviceId("1" * 32), DeviceId("2" * 32)


def row(name: str, wall_ms: int, *, device=HERE, circle="c" * 32, sent=False) -> NoteRow:
    stamp = Stamp(wall_ms, 0, device)
    return NoteRow(circle, "e" * 32, name, stamp, f"{name} {wall_ms}".encode(), sent)


def test_of_two_records_for_one_place_the_later_stays(vault):
    notes = vault.notes
    assert notes.records(LOG) == ()
    notes.keep(LOG, [row("note/a", 5), row("note/b", 4), row("note/a", 5, device=THERE)])
    notes.keep(LOG, [row("note/a", 3), row("note/b", 6)])
    notes.keep(OTHER, [row("note/a", 9)])
    assert notes.records(LOG) == (row("note/a", 5, device=THERE), row("note/b", 6))
    assert notes.records(OTHER) == (row("note/a", 9),)


def test_the_same_name_in_another_circle_or_by_another_person_is_another_place(vault):
    mine, shared = row("note/a", 5), row("note/a", 4, circle="d" * 32)
    hers = replace(mine, person="f" * 32)
    vault.notes.keep(LOG, [mine, shared, hers])
    assert vault.notes.records(LOG) == (mine, hers, shared)


def test_what_the_host_lacks_comes_oldest_first(vault):
    notes = vault.notes
    rows = [row("note/a", 7), row("note/b", 5), row("note/c", 6), row("note/d", 1, sent=True)]
    notes.keep(LOG, rows)
    assert notes.unsent(LOG) == (rows[1], rows[2], rows[0])
    notes.set_sent(LOG, [rows[1], rows[2]], sent=True)
    assert notes.unsent(LOG) == (rows[0],)
    notes.set_sent(LOG, [rows[3]], sent=False)
    assert [one.name for one in notes.unsent(LOG)] == ["note/d", "note/a"]


def test_a_record_that_was_changed_while_it_was_sent_is_sent_again(vault):
    notes = vault.notes
    notes.keep(LOG, [row("note/a", 5)])
    (sending,) = notes.unsent(LOG)
    notes.keep(LOG, [row("note/a", 6)])
    notes.set_sent(LOG, [sending], sent=True)
    assert notes.unsent(LOG) == (row("note/a", 6),)


def test_posts(vault):
    notes = vault.notes
    first, second = (Post(bytes([n]) * 32, b"post", PostState.WAITING) for n in (1, 2))
    notes.put_posts(LOG, [second, first])
    notes.put_posts(LOG, [replace(second, state=PostState.DONE)])
    assert notes.posts(LOG) == (first, replace(second, state=PostState.DONE))
    notes.drop_posts(LOG, [first.id, bytes(32)])
    assert [post.id for post in notes.posts(LOG)] == [second.id]
    assert notes.posts(OTHER) == ()


def test_keys_of_circles(vault):
    notes = vault.notes
    keys = tuple(CircleKey(letter * 32, "c" * 32, letter.encode() * 32) for letter in "ab")
    for key in (keys[1], keys[0], keys[1]):
        notes.put_key(LOG, key)
    assert notes.keys(LOG) == keys
    assert notes.keys(OTHER) == ()


def test_the_cursor(vault):
    assert vault.notes.cursor(LOG) == Cursor()
    vault.notes.put_cursor(LOG, Cursor(3, b"m" * 16))
    vault.notes.put_cursor(LOG, Cursor(2, b"n" * 16))
    assert vault.notes.cursor(LOG) == Cursor(2, b"n" * 16)
    assert vault.notes.cursor(OTHER) == Cursor()


def test_a_forgotten_meeting_leaves_no_notes(vault):
    for log in (LOG, OTHER):
        vault.notes.keep(log, [row("note/a", 5)])
        vault.notes.put_posts(log, [Post(bytes(32), b"post", PostState.DONE)])
        vault.notes.put_key(log, CircleKey("a" * 32, "c" * 32, bytes(32)))
        vault.notes.put_cursor(log, Cursor(3, b"m" * 16))
    vault.forget_meeting(LOG)
    notes = vault.notes
    assert notes.records(LOG) == notes.posts(LOG) == notes.keys(LOG) == ()
    assert notes.cursor(LOG) == Cursor()
    assert len(notes.records(OTHER)) == len(notes.posts(OTHER)) == len(notes.keys(OTHER)) == 1
    assert notes.cursor(OTHER).number == 3
