"""The palettes can be read by everybody: contrast, and colours apart for every kind of eyes."""

import itertools

import pytest
from PySide6.QtGui import QColor

from tests.ui.controls.gallery import theme_of

READABLE = 4.5
VISIBLE = 3.0
ON_SURFACES = (
    "text",
    "textMuted",
    "accent",
    "success",
    "warning",
    "danger",
    "voteFor",
    "voteAgainst",
    "voteAbstain",
)
PAIRS = (
    ("accentInk", "accent"),
    ("accentInk", "accentHover"),
    ("accentInk", "accentPressed"),
    ("dangerInk", "danger"),
    ("dangerInk", "dangerHover"),
    ("voteInk", "voteFor"),
    ("voteInk", "voteAgainst"),
    ("voteInk", "voteAbstain"),
    ("accent", "accentSoft"),
    ("text", "accentSoft"),
    ("textMuted", "accentSoft"),
    ("success", "successSoft"),
    ("warning", "warningSoft"),
    ("danger", "dangerSoft"),
    ("text", "dangerSoft"),
    ("textMuted", "neutralSoft"),
)
# Machado, Oliveira, Fernandes 2009, severity 1, on linear RGB.
COLOUR_BLIND = {
    "protan": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216),
               (-0.003882, -0.048116, 1.051998)),
    "deutan": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413),
               (-0.011820, 0.042940, 0.968881)),
    "tritan": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602),
               (0.004733, 0.691367, 0.303900)),
}  # fmt: skip
LEAST_DISTANCE = 30


def linear(colour: QColor) -> tuple[float, ...]:
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    return tuple(c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)


def luminance(colour: QColor) -> float:
    red, green, blue = linear(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: QColor, other: QColor) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def lab(rgb: tuple[float, ...]) -> tuple[float, float, float]:
    red, green, blue = (min(1.0, max(0.0, part)) for part in rgb)
    x = (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505
    y = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    z = (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089
    fx, fy, fz = (t ** (1 / 3) if t > 0.008856 else 7.787 * t + 16 / 116 for t in (x, y, z))
    return 116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)


def seen(colour: QColor, matrix) -> tuple[float, float, float]:
    rgb = linear(colour)
    return lab(tuple(sum(m * c for m, c in zip(row, rgb, strict=True)) for row in matrix))


@pytest.fixture(params=["light", "dark"])
def theme(gallery, request):
    found = theme_of(gallery.engine)
    found.setProperty("mode", request.param)
    return found


def test_words_can_be_read_on_their_grounds(theme):
    pairs = [*PAIRS, *itertools.product(ON_SURFACES, ("surface", "surfaceRaised", "canvas"))]
    poor = {}
    for ink, ground in pairs:
        ratio = contrast(theme.property(ink), theme.property(ground))
        if ratio < READABLE:
            poor[ink, ground] = round(ratio, 2)
    assert not poor


def test_edges_of_controls_focus_and_disabled_words_can_be_seen(theme):
    poor = {}
    for ink, ground in (
        ("borderStrong", "surface"),
        ("borderStrong", "canvas"),
        ("focusRing", "surface"),
        ("focusRing", "canvas"),
        ("textDisabled", "fillDisabled"),
        ("textDisabled", "surface"),
    ):
        ratio = contrast(theme.property(ink), theme.property(ground))
        if ratio < VISIBLE:
            poor[ink, ground] = round(ratio, 2)
    assert not poor


@pytest.mark.parametrize("kind", COLOUR_BLIND)
def test_answers_stay_apart_for_the_colour_blind(theme, kind):
    hues = [
        seen(theme.property(n), COLOUR_BLIND[kind])
        for n in ("voteFor", "voteAgainst", "voteAbstain")
    ]
    distances = [
        sum((a - b) ** 2 for a, b in zip(one, other, strict=True)) ** 0.5
        for one, other in itertools.combinations(hues, 2)
    ]
    assert min(distances) >= LEAST_DISTANCE


def test_text_scale_is_kept_between_100_and_160_percent(theme):
    for asked, used in ((0.5, 1.0), (1.4, 1.4), (3.0, 1.6)):
        theme.setProperty("textScale", asked)
        assert theme.property("scale") == used
        assert theme.property("bodySize") == round(15 * used)


def test_reduced_motion_takes_no_time(theme):
    assert theme.property("normal") == 0
    theme.setProperty("reducedMotion", False)
    assert theme.property("normal") > 0
    theme.setProperty("reducedMotion", True)
