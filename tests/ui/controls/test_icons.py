"""Icons are drawn in the colour and at the size that is asked for."""

import re

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor

from ui.engine import QML_DIRECTORY
from ui.icons import ICON_DIRECTORY, IconProvider, draw_icon, icon_names

ICON_IN_QML = re.compile(r"(?:iconName|actionIcon|stateIcon|\bname): .*")
WORD = re.compile(r'"([a-z][a-z0-9-]+)"')


@pytest.mark.parametrize("side_px", [18, 24, 48])
def test_icon_has_the_size_in_device_pixels_and_only_its_colour(side_px):
    image = draw_icon("vote", "b23b00", side_px)
    assert image.size() == QSize(side_px, side_px)
    solid = {
        image.pixelColor(x, y).name()
        for x in range(side_px)
        for y in range(side_px)
        if image.pixelColor(x, y).alpha() == 255
    }
    assert solid == {"#b23b00"}


def test_translucent_colour_makes_a_translucent_icon():
    opaque = draw_icon("square", "1a5bc4", 96)
    half = draw_icon("square", "801a5bc4", 96)
    most = max(half.pixelColor(x, 48).alpha() for x in range(96))
    assert max(opaque.pixelColor(x, 48).alpha() for x in range(96)) == 255
    assert most == pytest.approx(QColor("#801a5bc4").alpha(), abs=2)


@pytest.mark.parametrize(
    ("name", "colour"), [("no-such-icon", "000000"), ("vote", "red!"), ("../icons/vote", "000000")]
)
def test_unknown_icon_or_colour_gives_no_picture(name, colour):
    assert draw_icon(name, colour, 24).isNull()


def test_provider_reports_the_size_and_falls_back_to_24():
    size = QSize()
    image = IconProvider().requestImage("check/000000", size, QSize())
    assert (size, image.size()) == (QSize(24, 24), QSize(24, 24))


def test_every_icon_that_a_component_names_exists():
    named = set()
    for file in (QML_DIRECTORY / "Meeting" / "Controls").glob("*.qml"):
        for line in file.read_text(encoding="utf-8").splitlines():
            after_test = ICON_IN_QML.search(re.sub(r'[=!]== "[^"]*"', "", line))
            if after_test and "image:" not in line and "property string name" not in line:
                named |= set(WORD.findall(after_test.group()))
    assert {"circle-check", "wifi-off", "chevron-down"} <= named
    assert not named - icon_names()


def test_every_icon_takes_its_colour_from_outside_and_the_licence_is_there():
    for file in ICON_DIRECTORY.glob("*.svg"):
        assert "currentColor" in file.read_text(encoding="utf-8"), file.name
    assert "ISC License" in (ICON_DIRECTORY / "LICENSE").read_text(encoding="utf-8")
