"""What a benchmark says: one line of JSON."""

import json
import math
from dataclasses import asdict, dataclass
from typing import Any, Literal

Bound = Literal["at_most", "at_least"]


@dataclass(frozen=True)
class Result:
    """A measured value beside its reference; `ratio` is value by reference.

    `at_most` says that the ratio must not exceed `reach`, `at_least` the contrary.
    """

    name: str
    value: float
    reference: float
    reach: float
    bound: Bound = "at_most"
    unit: str = "s"

    @property
    def ratio(self) -> float:
        """Return value by reference."""
        return self.value / self.reference

    @property
    def met(self) -> bool:
        """Say whether the reach was met."""
        return _within(self.ratio, self.reach, self.bound)

    def line(self) -> str:
        """Return the line that is printed."""
        return json.dumps(_rounded(asdict(self) | {"ratio": self.ratio, "met": self.met}))


@dataclass(frozen=True)
class Measure:
    """One of several values of a benchmark; without a reference the value itself is held to it."""

    what: str
    value: float
    reach: float
    reference: float | None = None
    bound: Bound = "at_most"
    unit: str = "s"

    @property
    def ratio(self) -> float | None:
        """Return value by reference, where there is one."""
        return None if self.reference is None else self.value / self.reference

    @property
    def met(self) -> bool:
        """Say whether the reach was met."""
        ratio = self.ratio
        return _within(self.value if ratio is None else ratio, self.reach, self.bound)


@dataclass(frozen=True)
class Measures:
    """A benchmark with several values, each with a reach of its own; met if all are."""

    name: str
    measures: tuple[Measure, ...]

    @property
    def met(self) -> bool:
        """Say whether every reach was met."""
        return all(measure.met for measure in self.measures)

    def line(self) -> str:
        """Return the line that is printed."""
        told = [
            _rounded(asdict(measure) | {"ratio": measure.ratio, "met": measure.met})
            for measure in self.measures
        ]
        return json.dumps({"name": self.name, "measures": told, "met": self.met})


def share(values: list[float], of_100: float) -> float:
    """Return the value below or at which so many of a hundred lie."""
    ordered = sorted(values)
    return ordered[max(0, math.ceil(len(ordered) * of_100 / 100) - 1)]


def _within(value: float, reach: float, bound: Bound) -> bool:
    return value <= reach if bound == "at_most" else value >= reach


def _rounded(fields: dict[str, Any]) -> dict[str, Any]:
    return {
        name: float(f"{value:.4g}") if isinstance(value, float) else value
        for name, value in fields.items()
    }
