"""Pages at night: paper dark, letters light, colours in their hue, photographs as they are."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from tests.ui.room.hands import click, eventually, item, key
from tests.ui.room.pictures import settle
from ui.pages.night import CELLS_ACROSS, DARKEST, find_pictures, night_image

WIDTH, HEIGHT = 640, 900
PHOTO = QRect(123, 207, 301, 204)


@pytest.fixture
def page(qapp) -> QImage:
    """A page with letters, a line of red, and a photograph."""
    image = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    for line in range(60, 180, 16):
        for word in range(60, 580, 12):
            painter.fillRect(word, line, 7, 9, Qt.GlobalColor.black)
    painter.fillRect(60, 500, 400, 4, QColor(200, 0, 0))
    for x in range(PHOTO.left(), PHOTO.right() + 1):
        for y in range(PHOTO.top(), PHOTO.bottom() + 1, 3):
            shade = (x * 7 + y * 3) % 200
            painter.fillRect(x, y, 1, 3, QColor(shade, (shade + 60) % 200, 40))
    painter.end()
    return image


def grey(image: QImage) -> QImage:
    return image.convertToFormat(QImage.Format.Format_Grayscale8)


def test_paper_is_dark_and_letters_are_light(page: QImage) -> None:
    night = night_image(page, WIDTH)
    assert night.pixelColor(5, 5).lightness() == pytest.approx(DARKEST, abs=2)
    assert night.pixelColor(63, 64).lightness() > 245
    assert night.size() == page.size()


def test_colours_keep_their_hue(page: QImage) -> None:
    night = night_image(page, WIDTH)
    assert night.pixelColor(100, 501).hue() == page.pixelColor(100, 501).hue() == 0
    assert night.pixelColor(100, 501).lightness() > page.pixelColor(100, 501).lightness()


def test_a_photograph_stays_as_it_is_to_its_edge(page: QImage) -> None:
    night = night_image(page, WIDTH)
    for x, y in ((PHOTO.left(), PHOTO.top()), (250, 300), (PHOTO.right(), PHOTO.bottom() - 1)):
        assert night.pixelColor(x, y) == page.pixelColor(x, y)
    found = find_pictures(grey(page), WIDTH // CELLS_ACROSS)
    assert len(found) == 1
    assert abs(found[0].left() - PHOTO.left()) <= 2
    assert abs(found[0].bottom() - PHOTO.bottom()) <= 3


def test_print_alone_has_no_pictures(page: QImage) -> None:
    assert find_pictures(grey(page.copy(0, 0, WIDTH, 200)), WIDTH // CELLS_ACROSS) == []


def test_a_page_that_is_dark_already_stays_as_it_is(qapp) -> None:
    slide = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32)
    slide.fill(QColor("#1a3a6e"))
    assert night_image(slide, WIDTH).pixelColor(300, 300) == QColor("#1a3a6e")


def test_a_light_field_of_colour_is_turned_over(qapp) -> None:
    field = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32)
    field.fill(QColor("#cfe0a0"))
    assert night_image(field, WIDTH).pixelColor(300, 300).lightness() < 110


@pytest.mark.parametrize("size", [(1, 1), (3, 900), (640, 2)])
def test_no_part_of_a_page_is_too_small(qapp, size: tuple[int, int]) -> None:
    part = QImage(*size, QImage.Format.Format_RGB32)
    part.fill(Qt.GlobalColor.white)
    assert night_image(part, WIDTH).size() == part.size()


def test_the_page_in_the_window_turns_dark_and_light_again(open_room, supply) -> None:
    stage = open_room(pages=100)
    reader = stage.device.model.reader
    reader.goTo(93)
    settle(100)
    page = item(stage, "page_93")
    place = page.mapToScene(page.boundingRect().center()).toPoint()

    def lightness() -> int:
        return stage.window.grabWindow().pixelColor(place).lightness()

    assert lightness() > 200
    click(stage, "viewButton")
    settle(300)
    click(stage, "viewNight")
    assert stage.device.model.reading.night
    assert supply.night
    key(stage, Qt.Key.Key_Escape)
    assert eventually(lambda: lightness() < 100)
    stage.device.model.reading.setNight(False)
    assert not supply.night
