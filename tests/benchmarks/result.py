"""What a benchmark says: one line of JSON."""

import json
from dataclasses import asdict, dataclass
from typing import Literal


@dataclass(frozen=True)
class Result:
    """A measured value beside its reference; `ratio` is value by reference.

    `at_most` says that the ratio must not exceed `reach`, `at_least` the contrary.
    """

    name: str
    value: float
    reference: float
    reach: float
    bound: Literal["at_most", "at_least"] = "at_most"
    unit: str = "s"

    @property
    def ratio(self) -> float:
        """Return value by reference."""
        return self.value / self.reference

    @property
    def met(self) -> bool:
        """Say whether the reach was met."""
        if self.bound == "at_most":
            return self.ratio <= self.reach
        return self.ratio >= self.reach

    def line(self) -> str:
        """Return the line that is printed."""
        fields = asdict(self) | {"ratio": self.ratio, "met": self.met}
        rounded = {
            name: float(f"{value:.4g}") if isinstance(value, float) else value
            for name, value in fields.items()
        }
        return json.dumps(rounded)
