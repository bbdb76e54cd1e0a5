"""A member of a circle who makes keys of which he says that he gave them to everybody."""

import pytest
from msgspec.structs import replace

from meeting.errors import Code, TamperError
from sync.crypto.posts import write_post
from tests.sync.protocol.note_room import HOA, LAN, MINH, Seat, Town


def given_to_all_but(town: Town, maker: Seat, circle: str, kept_from: Seat) -> str:
    """Have a key made that comes before all others, with an empty envelope for somebody."""
    while True:
        key, post = maker.book.make_key(circle, town.people)
        if all(key.id < one for one in maker.book._keys):
            break
    envelopes = tuple(
        replace(one, sealed=b"nothing") if one.device == kept_from.id else one
        for one in post.header.envelopes
    )
    maker.book.hold(key)
    maker.say(write_post(replace(post.header, envelopes=envelopes), b"", maker.sign))
    return key.id


def test_a_key_that_is_kept_from_a_member() -> None:
    town = Town()
    lan, minh, hoa = (town.enrol(one) for one in (LAN, MINH, HOA))
    circle = lan.circle(MINH, HOA)
    made = lan.key(circle)
    for one in (minh, hoa):
        one.hear(lan)
    given_to_all_but(town, minh, circle, kept_from=hoa)
    lan.hear(minh)
    with pytest.raises(TamperError, match=Code.BAD_PROOF.value):
        hoa.hear(minh)
    for one in (lan, minh):
        # The owner's key is written with, which everybody has.
        assert one.book.writing_key(circle, town.people).id == made


def test_the_only_key_is_kept_from_a_member() -> None:
    town = Town()
    lan, minh, hoa = (town.enrol(one) for one in (LAN, MINH, HOA))
    circle = lan.circle(MINH, HOA)
    for one in (minh, hoa):
        one.hear(lan)
    made = given_to_all_but(town, minh, circle, kept_from=hoa)
    lan.hear(minh)
    assert lan.book.writing_key(circle, town.people).id == made
    # Its owner does not rely on the word of a member, and hands it on herself.
    lan.say(*lan.book.grants_due(town.people))
    hoa.hear(lan)
    assert hoa.book.key(made) is not None
    assert lan.book.grants_due(town.people) == ()
