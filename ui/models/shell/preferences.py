"""How a profile's window looks and speaks: a plain file without secrets."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING, Annotated, Final, Literal

import msgspec
from msgspec import Meta
from PySide6.QtCore import QObject, Signal, Slot

from ui.models.room.notes.tools import ToolLook
from ui.qt import Property, QmlElement, QmlUncreatable

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

QML_IMPORT_NAME = "Meeting.Core"
QML_IMPORT_MAJOR_VERSION = 1

FILE: Final = "settings.json"
LANGUAGES: Final = ("vi", "en")
THEMES: Final = ("system", "light", "dark")
TEXT_SCALES: Final = (1.0, 1.2, 1.4)


class Settings(msgspec.Struct, frozen=True):
    """What a profile remembers between starts, before anybody unlocks it."""

    language: Literal["vi", "en"] = "vi"
    theme: Literal["system", "light", "dark"] = "system"
    text_scale: Annotated[float, Meta(ge=1.0, le=1.6)] = 1.0
    reduced_motion: bool = False
    tools: dict[str, ToolLook] = {}


def read_settings(profile: Path) -> Settings:
    """Return a profile's settings, or the usual ones where there is no sound file."""
    try:
        return msgspec.json.decode((profile / FILE).read_bytes(), type=Settings)
    except (OSError, msgspec.DecodeError, msgspec.ValidationError):
        return Settings()


@QmlElement
@QmlUncreatable("made by the application")
class PreferencesModel(QObject):
    """Language, theme and size of the text."""

    changed = Signal()
    language_changed = Signal(str)

    def __init__(self, profile: Path, language: str = "", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._profile = profile
        self._settings = read_settings(profile)
        if language in LANGUAGES:
            self._settings = msgspec.convert(
                {**msgspec.to_builtins(self._settings), "language": language}, Settings
            )

    @property
    def profile(self) -> Path:
        """The folder of this profile."""
        return self._profile

    @Property(str, notify=changed)
    def language(self) -> str:
        """`vi` or `en`."""
        return self._settings.language

    @Property(str, notify=changed)
    def theme(self) -> str:
        """`system`, `light` or `dark`."""
        return self._settings.theme

    @Property(float, notify=changed)
    def textScale(self) -> float:
        """How much larger the text is than usual."""
        return self._settings.text_scale

    @Property(bool, notify=changed)
    def reducedMotion(self) -> bool:
        """Whether nothing slides or fades."""
        return self._settings.reduced_motion

    @Slot(str)
    def chooseLanguage(self, language: str) -> None:
        """Speak another language from now on."""
        if language in LANGUAGES and language != self._settings.language:
            self._change(language=language)
            self.language_changed.emit(language)

    @Slot(str)
    def chooseTheme(self, theme: str) -> None:
        """Wear another theme."""
        if theme in THEMES:
            self._change(theme=theme)

    @Slot(float)
    def chooseTextScale(self, scale: float) -> None:
        """Show larger or smaller text."""
        if scale in TEXT_SCALES:
            self._change(text_scale=scale)

    @Slot()
    def largerText(self) -> None:
        """Show the text one step larger."""
        self._step(1)

    @Slot()
    def smallerText(self) -> None:
        """Show the text one step smaller."""
        self._step(-1)

    @Slot(bool)
    def chooseReducedMotion(self, reduced: bool) -> None:
        """Stop or let things move."""
        self._change(reduced_motion=reduced)

    def recall_tools(self) -> Mapping[str, ToolLook]:
        """Return how the tools for notes were left."""
        return self._settings.tools

    def keep_tools(self, looks: Mapping[str, ToolLook]) -> None:
        """Keep how the tools for notes are."""
        self._change(tools=msgspec.to_builtins(looks))

    def _step(self, by: int) -> None:
        scale = self._settings.text_scale
        place = min(range(len(TEXT_SCALES)), key=lambda at: abs(TEXT_SCALES[at] - scale))
        self.chooseTextScale(TEXT_SCALES[max(0, min(len(TEXT_SCALES) - 1, place + by))])

    def _change(self, **values: object) -> None:
        known = msgspec.to_builtins(self._settings)
        self._settings = msgspec.convert({**known, **values}, Settings)
        self.changed.emit()
        # A disk that takes no settings takes away no meeting.
        with contextlib.suppress(OSError):
            self._profile.mkdir(parents=True, exist_ok=True, mode=0o700)
            (self._profile / FILE).write_bytes(msgspec.json.encode(self._settings))
