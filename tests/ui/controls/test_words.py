"""The components speak both languages, and switch while they are shown."""

import xml.etree.ElementTree as ET

import pytest

from tests.ui.controls.gallery import LANDSCAPE, Look
from tests.ui.controls.test_components import of_kind
from ui.engine import QML_DIRECTORY
from ui.i18n.catalogue import (
    LANGUAGES,
    TS_DIRECTORY,
    CatalogueError,
    compiled_catalogue,
    load_translator,
)


def test_every_word_of_the_components_is_translated():
    ours = {file.stem for file in (QML_DIRECTORY / "Meeting" / "Controls").glob("*.qml")}
    lacking = [
        message.findtext("source")
        for context in ET.parse(TS_DIRECTORY / "app_vi.ts").iter("context")
        if context.findtext("name") in ours
        for message in context.iter("message")
        if not message.findtext("translation") or message.find("translation").get("type")
    ]
    assert not lacking


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_are_compiled_once_and_found_again(language, tmp_path):
    compiled = compiled_catalogue(language, tmp_path)
    made = compiled.stat().st_mtime_ns
    assert compiled_catalogue(language, tmp_path) == compiled
    assert compiled.stat().st_mtime_ns == made
    assert list(tmp_path.iterdir()) == [compiled]


def test_unknown_language_is_refused(qapp):
    with pytest.raises(CatalogueError):
        load_translator("xx")


def test_language_is_switched_while_shown(gallery):
    gallery.show_page("Buttons")
    chip = of_kind(gallery, "ConnectionChip")[0]
    assert chip.property("text") == "Connected"
    gallery.wear(Look("light", "vi", 1.0, LANDSCAPE))
    assert chip.property("text") == "Đã kết nối"
    gallery.wear(Look("light", "en", 1.0, LANDSCAPE))
    assert chip.property("text") == "Connected"
