"""The tools to write with: which one is in hand, and the colour and width of each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple, Protocol

import msgspec
from PySide6.QtCore import QObject, Signal, Slot

from ui.qt import Property, QmlElement, QmlUncreatable

if TYPE_CHECKING:
    from collections.abc import Mapping

QML_IMPORT_NAME = "Meeting.Core"
QML_IMPORT_MAJOR_VERSION = 1

HAND: Final = "hand"
"""No tool: a finger or a mouse moves the pages; a pen writes all the same."""

PEN: Final = "pen"
INK_COLOURS: Final = ("#20242b", "#1f4fbf", "#c82220", "#258975", "#8d359a", "#c97a02")
MARKER_COLOURS: Final = ("#ffd400", "#70d286", "#518ee4", "#ff78c0", "#f8993e", "#bab1fd")

_LINES: Final = (80, 150, 250, 400)
_BANDS: Final = (700, 1000, 1400, 2000)
_LETTERS: Final = (900, 1200, 1600, 2200)


class ToolLook(msgspec.Struct, frozen=True, array_like=True):
    """A tool's colour and width, in hundredths of a point; of letters it is their size."""

    colour: str
    width: int


class Tool(NamedTuple):
    """What a tool offers."""

    colours: tuple[str, ...]
    widths: tuple[int, ...]
    usual: ToolLook


_BLUE: Final = INK_COLOURS[1]
_RED: Final = INK_COLOURS[2]
_SHAPE: Final = Tool(INK_COLOURS, _LINES, ToolLook(_RED, 150))

TOOLS: Final[Mapping[str, Tool]] = {
    PEN: Tool(INK_COLOURS, _LINES, ToolLook(_BLUE, 150)),
    "marker": Tool(MARKER_COLOURS, _BANDS, ToolLook(MARKER_COLOURS[0], 1000)),
    "underline": Tool(INK_COLOURS, _LINES, ToolLook(_RED, 150)),
    "strike_out": Tool(INK_COLOURS, _LINES, ToolLook(_RED, 150)),
    "comment": Tool(INK_COLOURS, (), ToolLook(INK_COLOURS[5], 150)),
    "typed": Tool(INK_COLOURS, _LETTERS, ToolLook(_BLUE, 1200)),
    "arrow": _SHAPE,
    "line": _SHAPE,
    "rectangle": _SHAPE,
    "ellipse": _SHAPE,
    "eraser": Tool((), (), ToolLook("", 0)),
    "lasso": Tool((), (), ToolLook("", 0)),
}


class ToolMemory(Protocol):
    """Where colours and widths stay between starts."""

    def recall_tools(self) -> Mapping[str, ToolLook]:
        """Return what is known of the tools."""

    def keep_tools(self, looks: Mapping[str, ToolLook]) -> None:
        """Keep how the tools are."""


class NoToolMemory:
    """Forgets the tools when the program ends."""

    def recall_tools(self) -> Mapping[str, ToolLook]:
        """Return nothing."""
        return {}

    def keep_tools(self, looks: Mapping[str, ToolLook]) -> None:
        """Do nothing."""


@QmlElement
@QmlUncreatable("belongs to the room")
class ToolsModel(QObject):
    """The tool in hand; `hand` is none."""

    changed = Signal()

    def __init__(self, memory: ToolMemory, parent: QObject) -> None:
        super().__init__(parent)
        self._memory = memory
        self._tool = HAND
        self._shape = "arrow"
        self._mark = "underline"
        self._finger_draws = False
        self._looks = {name: tool.usual for name, tool in TOOLS.items()}
        for name, look in memory.recall_tools().items():
            # Sizes and colours come and go with versions of the program.
            if name in TOOLS and look.colour in TOOLS[name].colours:
                self._looks[name] = look

    @Property(str, notify=changed)
    def tool(self) -> str:
        """The tool in hand."""
        return self._tool

    @Property(str, notify=changed)
    def penTool(self) -> str:
        """What a pen does: the tool in hand, or writing."""
        return PEN if self._tool == HAND else self._tool

    @Property(str, notify=changed)
    def shape(self) -> str:
        """The shape that was drawn last."""
        return self._shape

    @Property(str, notify=changed)
    def mark(self) -> str:
        """Which line was drawn last under or through words."""
        return self._mark

    @Property(str, notify=changed)
    def colour(self) -> str:
        """The colour of the tool that a pen has."""
        return self.look(self.penTool).colour

    @Property(int, notify=changed)
    def width(self) -> int:
        """The width of the tool that a pen has."""
        return self.look(self.penTool).width

    @Property("QVariantList", notify=changed)
    def colours(self) -> list[str]:
        """The colours to choose from."""
        return list(TOOLS[self.penTool].colours)

    @Property("QVariantList", notify=changed)
    def widths(self) -> list[int]:
        """The widths to choose from."""
        return list(TOOLS[self.penTool].widths)

    @Property("QVariantMap", notify=changed)
    def allColours(self) -> dict[str, Any]:
        """The colour of each tool."""
        return {name: look.colour for name, look in self._looks.items()}

    @Property(bool, notify=changed)
    def fingerDraws(self) -> bool:
        """Whether a finger does what the tool does, instead of moving the pages."""
        return self._finger_draws

    @Slot(str)
    def choose(self, tool: str) -> None:
        """Take a tool in hand, or none."""
        if tool not in TOOLS:
            tool = HAND
            self._finger_draws = False
        if tool in ("arrow", "line", "rectangle", "ellipse"):
            self._shape = tool
        if tool in ("underline", "strike_out"):
            self._mark = tool
        self._tool = tool
        self.changed.emit()

    @Slot(str)
    def setColour(self, colour: str) -> None:
        """Have the tool write in another colour from now on."""
        tool = self.penTool
        if colour in TOOLS[tool].colours:
            self._keep(tool, ToolLook(colour, self._looks[tool].width))

    @Slot(int)
    def setWidth(self, width: int) -> None:
        """Have the tool write wider or finer from now on."""
        tool = self.penTool
        if width in TOOLS[tool].widths:
            self._keep(tool, ToolLook(self._looks[tool].colour, width))

    @Slot(bool)
    def setFingerDraws(self, draws: bool) -> None:
        """Let a finger draw, or move the pages again."""
        self._finger_draws = draws and self._tool != HAND
        self.changed.emit()

    def look(self, tool: str) -> ToolLook:
        """Return how a tool writes."""
        return self._looks.get(tool, self._looks[PEN])

    def _keep(self, tool: str, look: ToolLook) -> None:
        self._looks[tool] = look
        self._memory.keep_tools(self._looks)
        self.changed.emit()
