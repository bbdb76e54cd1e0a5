"""Pages with given words, as a worker would read them."""

from __future__ import annotations

from meeting.reading.page_text import Box, PageText, Word

WIDTH, HEIGHT = 59_500, 84_200
LEFT, TOP = 6_000, 15_000
LETTER, LINE = 500, 1_600


def page(
    text: str,
    number: int = 0,
    *,
    head: str = "",
    foot: str = "",
    top: int = TOP,
    left: int = LEFT,
    picture: bytes = b"",
    width: int = WIDTH,
    height: int = HEIGHT,
) -> PageText:
    """Return a page with these lines, and with a line at its head and at its foot."""
    lines = [(head, 3_000), *((one, top + LINE * at) for at, one in enumerate(text.split("\n")))]
    lines.append((foot, height - 4_000))
    words: list[Word] = []
    for line, (said, y) in enumerate(lines):
        x = left
        for one in said.split():
            words.append(Word(one, Box(x, y, x + LETTER * len(one), y + 1_200), line, line))
            x += LETTER * (len(one) + 1)
    return PageText(number, width, height, tuple(words), picture=picture)


def numbered(*texts: str, **kind: str) -> list[PageText]:
    """Return the pages of a paper."""
    return [page(text, number, **kind) for number, text in enumerate(texts)]


def box_of(page: PageText, *said: str) -> Box:
    """Return the box around these words of a page."""
    boxes = [word.box for word in page.words if word.text in said]
    return Box(
        min(box.x0 for box in boxes),
        min(box.y0 for box in boxes),
        max(box.x1 for box in boxes),
        max(box.y1 for box in boxes),
    )


def grey(*dark: int, light: int = 250, shade: int = 20) -> bytes:
    """Return a picture with these cells dark."""
    cells = bytearray([light]) * 1024
    for at in dark:
        cells[at] = shade
    return bytes(cells)
