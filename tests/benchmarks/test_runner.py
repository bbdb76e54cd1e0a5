"""The runner of the benchmarks, and what a result says."""

import importlib
import json

import pytest

from tests.benchmarks import __main__ as runner
from tests.benchmarks import replay
from tests.benchmarks.result import Measure, Measures, Result, share


def test_result_line():
    result = Result("x", value=3.0, reference=2.0, reach=2.0)
    assert json.loads(result.line()) == {
        "name": "x",
        "value": 3.0,
        "reference": 2.0,
        "reach": 2.0,
        "bound": "at_most",
        "unit": "s",
        "ratio": 1.5,
        "met": True,
    }


def test_several_measures_are_met_together():
    good = Measure("time", 2.0, 1.3, reference=1.8)
    bad = Measure("late", 1, 0, unit="pages")
    told = json.loads(Measures("x", (good, bad)).line())
    assert [measure["met"] for measure in told["measures"]] == [True, False]
    assert [measure["ratio"] for measure in told["measures"]] == [1.111, None]
    assert told["met"] is False
    assert Measures("x", (good,)).met


def test_share_of_values():
    assert share([float(number) for number in range(1, 101)], 99) == 99
    assert share([3.0], 50) == 3


@pytest.mark.parametrize(
    ("bound", "value", "met"),
    [("at_most", 2.0, True), ("at_most", 2.1, False), ("at_least", 2.0, True)],
)
def test_reach(bound, value: float, met: bool):
    assert Result("x", value, 1.0, 2.0, bound).met is met
    assert Result("x", 0.1, 1.0, 2.0, "at_least").met is False


def test_unknown_name(capsys: pytest.CaptureFixture[str]):
    assert runner.main(["no such thing"]) == 2
    assert "replay" in capsys.readouterr().out


@pytest.mark.parametrize("module", runner.BENCHMARKS.values())
def test_every_name_is_a_benchmark(module: str):
    assert callable(importlib.import_module(f"tests.benchmarks.{module}").run)


def test_replay_on_a_short_log():
    result = replay.run(entries=700)
    assert result.value > 0
    assert result.reference > 0
