"""The English paper: a brief on a project that a foreign lender is to finance."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from ui.demo.papers_canvas import Box, Canvas, Face, Ink, Pen, text_width
from ui.demo.papers_charts import GREY, NAVY, RED, Chart, Series, draw_bars
from ui.demo.papers_layout import BODY, HEADING, Flow, Margins
from ui.demo.papers_tables import Column, Row, Table

if TYPE_CHECKING:
    from pathlib import Path

COSTS: Final = (
    ("1", "Dikes, embankments and drainage", 96.4, 21.6),
    ("2", "Rehabilitation of 22 reservoirs", 38.2, 9.8),
    ("3", "Early warning and river monitoring", 17.5, 2.5),
    ("4", "Resettlement and livelihoods", 0.0, 24.0),
    ("5", "Project management and training", 7.9, 4.1),
)
"""Component, name, loan and counterpart funds in millions of US dollars."""

_DAMAGE: Final = Chart(
    "Annual flood damage in the basin, 2017 - 2026",
    "USD million",
    tuple(str(year) for year in range(2017, 2027)),
    (Series("Damage", (31, 22, 44, 87, 29, 36, 41, 58, 63, 75)),),
    100,
    unit_word="Unit",
)
_ADDRESS: Final = "https://songlam.example.vn/en/flood-resilience"

_BEFORE: Final = """
# 1. Why this project

The Lam River crosses 63 communes and wards before it reaches the sea at Cua Lach. Some 1.1
million people, two thirds of the province, live below the level of a one-in-fifty-year flood.
Since 2017 floods have cost USD 486 million and 61 lives; three of the four most costly years fall
within the last three.

Most dikes date from the 1970s and were raised in stages without a common standard. Of 22 large
reservoirs, nine have spillways that are too small for present rainfall estimates. Warnings reach
commune offices in time, but until this year did not reach every village.

[chart]

# 2. What it will do

The project development objective is to reduce flood risk for 640,000 people in the lower basin
and to improve the province's capacity to forecast, warn and respond. It has five components, to
be carried out between 2028 and 2033.
"""

_AFTER: Final = """
Counterpart funds come from the provincial budget in seven annual shares; the amount for 2028 is
already provided for in the medium-term public investment plan. The loan would be re-lent to the
province at 40 per cent, which keeps provincial debt below the statutory ceiling in every year of
the projection.

# 3. Benefits and risks

The economic internal rate of return is estimated at 14.2 per cent, and remains above 10 per cent
if costs rise by a fifth and benefits come two years late. Average annual damage falls by about
USD 27 million once all works are complete. Around 18,500 hectares of paddy and the Bac Song
industrial park gain protection against a one-in-hundred-year flood.

The main risks are slow land acquisition (1,240 households are affected, 312 of them relocated), a
short dry season for earthworks, and coordination with the upstream province, whose reservoirs
regulate two fifths of the flow. A joint operating procedure has been agreed in draft.

# 4. Environmental and social safeguards

The project is provisionally rated as Category B. A resettlement policy framework, an ethnic
minority development plan for seven upland communes and an environmental management plan will be
disclosed before appraisal. Consultations held in September and October 2026 were attended by
3,870 residents, 46 per cent of them women; their main request was that compensation be paid in a
single instalment.

# 5. What the Committee is asked to decide

The Provincial People's Committee is asked to agree that the Department of Agriculture and
Environment complete the project proposal and that it be submitted to the Prime Minister before 15
January 2027. A decision in favour does not yet commit the province to the loan, which requires a
resolution of the Provincial People's Council.
"""


def write_brief(path: Path, title: str) -> None:
    """Make the brief."""
    canvas = Canvas()
    flow = Flow(canvas, margins=Margins(64, 62, 60, 62))
    _masthead(canvas, flow)
    before, after = _BEFORE.split("[chart]")
    _set(flow, before)
    flow.need(200)
    draw_bars(canvas, Box(flow.left, flow.y + 4, flow.right, flow.y + 178), _DAMAGE)
    flow.gap(196)
    _set(flow, after)
    _costs(flow)
    _set(flow, _AFTER)
    _contact(canvas, flow)
    canvas.save(path, title)


def _masthead(canvas: Canvas, flow: Flow) -> None:
    canvas.text(flow.left, flow.y, "PROJECT BRIEF", Ink(Face.SANS_BOLD, 10, RED))
    canvas.text_right(flow.right, flow.y, "16 November 2026", Ink(Face.SANS, 10, GREY))
    heading = "Lam River Basin Flood Resilience Project"
    canvas.text(flow.left, flow.y + 32, heading, Ink(Face.SANS_BOLD, 21, NAVY))
    body = "Song Lam Province, Viet Nam - Department of Agriculture and Environment"
    canvas.text(flow.left, flow.y + 52, body, Ink(Face.SANS, 10.5, GREY))
    y = flow.y + 64
    canvas.line([(flow.left, y), (flow.right, y)], Pen(1.4, RED))
    flow.gap(80)


def _set(flow: Flow, text: str) -> None:
    body = replace(BODY, ink=Ink(size_pt=12), first_indent=0, line_height=1.4, space_after=8)
    heading = replace(
        HEADING, ink=Ink(Face.SANS_SEMIBOLD, 13, NAVY), first_indent=0, space_before=8
    )
    for block in text.strip().split("\n\n"):
        words = " ".join(block.split())
        if words.startswith("# "):
            flow.heading(words[2:], 1, heading)
        else:
            flow.paragraph(words, body)


def _costs(flow: Flow) -> None:
    columns = (
        Column("No.", 0.6, "centre"),
        Column("Component", 4),
        Column("Loan (USD m)", 1.4, "right"),
        Column("Counterpart (USD m)", 1.6, "right"),
        Column("Total (USD m)", 1.4, "right"),
    )
    rows = [
        Row((number, name, f"{loan:.1f}", f"{own:.1f}", f"{loan + own:.1f}"))
        for number, name, loan, own in COSTS
    ]
    loans, owns = sum(cost[2] for cost in COSTS), sum(cost[3] for cost in COSTS)
    cells = ("", "Total", f"{loans:.1f}", f"{owns:.1f}", f"{loans + owns:.1f}")
    rows.append(Row(cells, bold=True, shade=(0.95, 0.96, 0.98)))
    flow.gap(4)
    Table(flow, columns, 11).draw(rows)
    flow.gap(6)


def _contact(canvas: Canvas, flow: Flow) -> None:
    flow.need(40)
    ink = Ink(Face.SANS, 9.5, GREY)
    text = "Feasibility study and consultation reports: "
    canvas.text(flow.left, flow.y + 14, text, ink)
    x = flow.left + text_width(text, ink)
    link = Ink(Face.SANS, 9.5, NAVY)
    canvas.text(x, flow.y + 14, _ADDRESS, link)
    end = x + text_width(_ADDRESS, link)
    canvas.link_to_address(Box(x, flow.y + 2, end, flow.y + 18), _ADDRESS)
