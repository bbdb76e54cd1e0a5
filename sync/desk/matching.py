"""Which title a text is most likely about, by the words that they share."""

import math
from collections import Counter
from collections.abc import Sequence

from sync.desk.folding import words

_LEAST_SHARE = 0.5
_LEAST_LEAD = 1.25
# Words that stand in every second title and tell nothing.
_COMMON = frozenset(
    "ve va cua cac cho tai voi theo trong the of and on for to a an in at".split()  # noqa: SIM905
)


class TitleMatcher:
    """Finds among titles the one that a text names; rare words weigh more than common ones."""

    def __init__(self, titles: Sequence[str]) -> None:
        self._titles = [frozenset(words(title)) - _COMMON for title in titles]
        counts = Counter(word for title in self._titles for word in title)
        self._weights = {
            word: math.log(1 + len(titles) / count) * (0.3 if word.isdecimal() else 1)
            for word, count in counts.items()
        }

    def find(self, text: str) -> int | None:
        """Return the place of the title, or None where none is much likelier than the others."""
        said = frozenset(words(text)) - _COMMON
        ranked = sorted(
            ((self._score(said, title), place) for place, title in enumerate(self._titles)),
            reverse=True,
        )
        if not ranked or ranked[0][0] < _LEAST_SHARE:
            return None
        if len(ranked) > 1 and ranked[0][0] < ranked[1][0] * _LEAST_LEAD:
            return None
        return ranked[0][1]

    def _score(self, said: frozenset[str], title: frozenset[str]) -> float:
        """Return how much of the shorter of the two the other has, by weight."""
        shared = said & title
        if len(shared) < min(2, len(title), len(said)):
            return 0.0
        most = max(self._weights.values(), default=1.0)
        of_title = self._total(title)
        of_text = sum(self._weights.get(word, most) for word in said)
        least = min(of_title, of_text)
        return self._total(shared) / least if least else 0.0

    def _total(self, chosen: frozenset[str]) -> float:
        return sum(self._weights[word] for word in chosen)
