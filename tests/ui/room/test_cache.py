"""Pictures are kept up to a number of bytes."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QImage

from ui.pages.cache import KEPT_LARGE, LARGE_BYTES, PageCache, PageKey, Picture
from ui.render.budgets import LARGE
from ui.render.results import Clip


def picture(size_bytes: int) -> Picture:
    return Picture(QImage(), memoryview(bytes(size_bytes)))


def test_the_longest_unused_goes_first() -> None:
    cache = PageCache(limit_bytes=30)
    for page in range(3):
        cache.put(PageKey("a", page, 100), picture(10))
    assert cache.nearest(PageKey("a", 0, 100))
    cache.put(PageKey("a", 3, 100), picture(10))
    assert [PageKey("a", page, 100) in cache for page in range(4)] == [True, False, True, True]
    assert cache.size_bytes == 30


def test_the_newest_stays_however_large() -> None:
    cache = PageCache(limit_bytes=30)
    cache.put(PageKey("a", 0, 100), picture(10))
    cache.put(PageKey("a", 1, 100), picture(50))
    assert PageKey("a", 1, 100) in cache
    assert len(cache) == 1


def test_only_so_many_large_pictures_are_kept_and_the_longest_unused_goes_first() -> None:
    cache = PageCache(LARGE.page_cache_bytes)
    cache.put(PageKey("a", 999, 100), picture(10))
    large = picture(LARGE_BYTES)
    for page in range(KEPT_LARGE):
        cache.put(PageKey("a", page, 100), large)
    assert cache.nearest(PageKey("a", 0, 100))
    cache.put(PageKey("a", KEPT_LARGE, 100), large)
    cache.put(PageKey("a", KEPT_LARGE, 100), large)
    assert [PageKey("a", page, 100) in cache for page in (0, 1, 2, 999)] == [
        True,
        False,
        True,
        True,
    ]
    assert cache.size_bytes == 10 + KEPT_LARGE * LARGE_BYTES


def test_another_width_stands_in_until_the_wanted_one_is_drawn() -> None:
    cache = PageCache(LARGE.page_cache_bytes)
    for width_px in (100, 400, 900):
        cache.put(PageKey("a", 0, width_px), picture(10))
    found = cache.nearest(PageKey("a", 0, 500))
    assert found is not None
    assert found[0].width_px == 400
    assert cache.nearest(PageKey("a", 1, 500)) is None
    assert cache.nearest(PageKey("b", 0, 500)) is None


def test_a_forgotten_document_leaves_nothing() -> None:
    cache = PageCache(LARGE.page_cache_bytes)
    cache.put(PageKey("a", 0, 100), picture(10))
    cache.put(PageKey("b", 0, 100), picture(7))
    cache.forget("a")
    assert cache.size_bytes == 7
    assert cache.nearest(PageKey("a", 0, 100)) is None


keys = st.builds(PageKey, st.sampled_from("ab"), st.integers(0, 3), st.integers(1, 4))


@given(st.lists(st.tuples(keys, st.integers(1, 40))), st.integers(1, 100))
def test_bytes_are_counted_rightly(puts: list[tuple[PageKey, int]], limit_bytes: int) -> None:
    cache = PageCache(limit_bytes)
    kept: dict[PageKey, int] = {}
    for key, size_bytes in puts:
        cache.put(key, picture(size_bytes))
        kept[key] = size_bytes
    assert cache.size_bytes == sum(size for key, size in kept.items() if key in cache)
    assert cache.size_bytes <= limit_bytes or len(cache) == 1
    for key in kept:
        found = cache.nearest(key)
        assert key not in cache or (found is not None and found[0] == key)


def test_a_part_stands_in_for_nothing_else() -> None:
    cache = PageCache(LARGE.page_cache_bytes)
    whole = PageKey("a", 0, 100)
    part = PageKey("a", 0, 900, Clip(0, 0, 10, 10))
    cache.put(part, picture(10))
    assert cache.nearest(whole) is None
    assert cache.nearest(part._replace(clip=Clip(1, 0, 10, 10))) is None
    found = cache.nearest(part)
    assert found is not None
    assert found[0] == part
    cache.put(part, picture(20))
    assert cache.size_bytes == 20
    cache.forget("a")
    assert cache.size_bytes == 0
