"""Which pages will be wanted next."""

from ui.models.room.reading.look_ahead import beside


def test_more_is_wanted_where_one_is_going_and_that_comes_first() -> None:
    assert beside(4, 5, forward=True) == (6, 7, 8, 3)
    assert beside(4, 5, forward=False) == (3, 2, 1, 6)
