"""Pages compared as pictures."""

from __future__ import annotations

from meeting.reading.page_text import Box
from meeting.reading.pictures import Gallery, differing_boxes, likeness
from tests.meeting.reading.pages import grey, page

STRIPES = grey(*range(100, 300, 3))
OTHER = grey(*range(700, 900, 5))


def test_how_alike_pictures_are() -> None:
    assert likeness(STRIPES, STRIPES) == 1.0
    darker = bytes(one * 3 // 4 for one in STRIPES)
    assert likeness(STRIPES, darker) > 0.99
    assert likeness(STRIPES, OTHER) < 0.2
    assert likeness(STRIPES, b"") == 0.0
    assert likeness(grey(), grey(light=240)) == 1.0
    assert likeness(STRIPES, grey()) == 0.0


def test_the_page_that_looks_most_alike_is_found() -> None:
    pages = [page("", 0), page("", 1, picture=OTHER), page("", 2, picture=STRIPES)]
    seen = Gallery(pages).find(STRIPES, 0)
    assert seen is not None
    assert (seen.page, seen.likeness) == (2, 1.0)
    assert Gallery(pages).find(b"", 0) is None
    assert Gallery(pages[:1]).find(STRIPES, 0) is None
    assert Gallery(pages[1:2]).find(OTHER, 0) == (0, 1.0, 0.0)


def test_of_pages_that_look_the_same_the_nearest_counts() -> None:
    pages = [page("", at, picture=STRIPES) for at in range(5)]
    seen = Gallery(pages).find(STRIPES, 3)
    assert seen == (3, 1.0, 1.0)


def test_pages_with_words_can_be_left_out() -> None:
    pages = [page("chữ", 0, picture=STRIPES), page("", 1, picture=OTHER)]
    seen = Gallery(pages).find(STRIPES, 0, without_words=True)
    assert seen is not None
    assert seen.page == 1


def test_where_pictures_differ() -> None:
    one = page("", picture=grey(), width=3200, height=6400)
    other = page("", picture=grey(33, 34, 65, 1023), width=3200, height=6400)
    assert differing_boxes(one, other) == (
        Box(100, 200, 300, 600),
        Box(3100, 6200, 3200, 6400),
    )
    assert differing_boxes(one, page("")) == ()
