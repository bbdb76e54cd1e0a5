"""The threat model names only tests that exist, and every attack has a place in it."""

import ast
import re
from pathlib import Path

HERE = Path(__file__).parent
PAGE = HERE.parents[1] / "docs" / "threat-model.md"
FOLDERS = (HERE, HERE.parent / "ui/render", HERE.parent / "evaluation")
LEAST_ATTACKS = 20

# Tests of the searching itself and of doors beside the one that the page names.
UNNAMED = {
    "test_the_search_finds_what_it_looks_for",
    "test_no_key_of_the_organisation_is_needed_beside_the_running_host",
    "test_an_epoch_begun_by_a_delegate",
    "test_an_envelope_of_another_epoch_beside_a_grant",
}


def named() -> set[tuple[str, str]]:
    return set(re.findall(r"`(test_\w+)::(test_\w+)`", PAGE.read_text(encoding="utf-8")))


def existing() -> set[tuple[str, str]]:
    found: set[tuple[str, str]] = set()
    for file in (one for folder in FOLDERS for one in folder.glob("test_*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef) and node.name.startswith("test_"):
                found.add((file.stem, node.name))
    return found


def rows() -> list[list[str]]:
    """Return the rows of all tables that end with a test."""
    lines = PAGE.read_text(encoding="utf-8").splitlines()
    cells = [
        [one.strip() for one in line.strip("|").split("|")] for line in lines if "`test_" in line
    ]
    return [row for row in cells if len(row) == 3]


def test_every_test_that_is_named_exists() -> None:
    assert named() - existing() == set()


def test_at_least_twenty_attacks_are_named_each_with_its_test() -> None:
    attacks = [row[0] for row in rows()]
    assert len(attacks) == len(set(attacks)) >= LEAST_ATTACKS
    assert all(re.search(r"`test_\w+::test_\w+`", row[2]) for row in rows())


def test_every_attack_on_the_network_is_named() -> None:
    own = {"test_cheating_host", "test_cheating_host_votes", "test_cheating_host_papers"}
    own |= {"test_hostile_bytes", "test_outsiders", "test_members", "test_captured_copy"}
    own |= {"test_notes", "test_hostile_notes", "test_circle_keys"}
    missing = {one for one in existing() - named() if one[0] in own and one[1] not in UNNAMED}
    assert missing == set()
