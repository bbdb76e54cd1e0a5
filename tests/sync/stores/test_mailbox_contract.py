"""What every host's store does with the letters beside a log."""

from sync.stores.note_ports import Letter, NewLetter, Usage
from tests.sync.stores.entries import LOG, OTHER

LAN, MINH = "a" * 32, "b" * 32


def letter(place: str, data: bytes, *, circle: str = "c" * 32, person: str = LAN) -> NewLetter:
    return NewLetter(circle, person, place * 32, place.encode() * 16, data)


def since(mailbox, number, circles=("c" * 32,), limit=99, limit_bytes=10**6):
    found = mailbox.since(LOG, number, circles, limit=limit, limit_bytes=limit_bytes)
    return [(one.number, one.data) for one in found]


def test_letters_get_rising_numbers(host_store):
    mailbox = host_store.mailbox
    assert mailbox.last(LOG) is None
    assert mailbox.letter(LOG, 1) is None
    mailbox.put(LOG, [letter("1", b"one"), letter("2", b"two")])
    mailbox.put(OTHER, [letter("1", b"elsewhere")])
    mailbox.put(LOG, [letter("3", b"three")])
    assert mailbox.last(LOG) == Letter(3, b"3" * 16, b"three")
    assert mailbox.letter(LOG, 2) == Letter(2, b"2" * 16, b"two")
    assert mailbox.letter(LOG, 0) is mailbox.letter(LOG, 4) is None
    assert since(mailbox, 1) == [(2, b"two"), (3, b"three")]


def test_a_later_letter_takes_the_place_of_the_one_before(host_store):
    mailbox = host_store.mailbox
    mailbox.put(LOG, [letter("1", b"one"), letter("2", b"two"), letter("1", b"new")])
    mailbox.put(LOG, [letter("1", b"newest")])
    assert since(mailbox, 0) == [(2, b"two"), (4, b"newest")]
    assert mailbox.letter(LOG, 1) == Letter(1, b"1" * 16, b"")
    assert mailbox.at(LOG, ["1" * 32, "9" * 32]) == {"1" * 32: b"newest"}
    assert mailbox.at(OTHER, ["1" * 32]) == {}


def test_a_page_holds_what_was_asked_for_and_no_more(host_store):
    mailbox = host_store.mailbox
    mailbox.put(LOG, [letter(place, bytes(100)) for place in "123"])
    mailbox.put(LOG, [letter("4", bytes(100), circle="d" * 32), letter("5", bytes(100))])
    assert [number for number, _ in since(mailbox, 0)] == [1, 2, 3, 5]
    assert [number for number, _ in since(mailbox, 0, ["d" * 32, "c" * 32])] == [1, 2, 3, 4, 5]
    assert since(mailbox, 0, []) == []
    assert [number for number, _ in since(mailbox, 1, limit=2)] == [2, 3]
    assert [number for number, _ in since(mailbox, 0, limit_bytes=250)] == [1, 2]
    assert [number for number, _ in since(mailbox, 3, limit_bytes=1)] == [5]


def test_circles_are_found_among_the_letters(host_store):
    mailbox = host_store.mailbox
    circle = NewLetter("c" * 32, LAN, "c" * 32, b"m" * 16, b"circle")
    mailbox.put(LOG, [letter("1", b"one"), circle, letter("2", b"two")])
    mailbox.put(OTHER, [letter("1", b"elsewhere")])
    assert mailbox.heads(LOG) == (b"circle",)
    assert mailbox.heads(OTHER) == ()


def test_how_much_a_persons_letters_take(host_store):
    mailbox = host_store.mailbox
    assert mailbox.usage(LOG, LAN) == Usage(0, 0)
    mailbox.put(LOG, [letter("1", bytes(100)), letter("2", bytes(50), person=MINH)])
    mailbox.put(LOG, [letter("1", bytes(70)), letter("3", bytes(5))])
    assert mailbox.usage(LOG, LAN) == Usage(2, 75)
    assert mailbox.usage(LOG, MINH) == Usage(1, 50)
