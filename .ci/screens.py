"""qmllint over the screens, with the view models' types, so that it sees across to Python."""

import ast
import json
import subprocess
import sys
import tempfile
from collections import defaultdict
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
BIN = Path(sys.executable).parent
QML = ROOT / "ui" / "qml"


def are_clean(screens: list[Path]) -> bool:
    """Describe the view models to qmllint, and run it without a warning over the screens."""
    if not screens:
        return True
    with tempfile.TemporaryDirectory() as folder:
        types = Path(folder)
        for module, sources in sorted(modules_from_python().items()):
            if not describe(module, sources, types):
                return False
        return tool("qmllint", "-W", "0", "-I", str(types), "-I", str(QML), *map(str, screens))


def modules_from_python() -> dict[str, list[Path]]:
    """Find the files that register QML types, by the module that they name."""
    modules = defaultdict(list)
    for path in sorted((ROOT / "ui").rglob("*.py")):
        for node in ast.parse(path.read_text(encoding="utf-8")).body:
            if not isinstance(node, ast.Assign | ast.AnnAssign) or node.value is None:
                continue
            target = node.targets[0] if isinstance(node, ast.Assign) else node.target
            if isinstance(target, ast.Name) and target.id == "QML_IMPORT_NAME":
                modules[ast.literal_eval(node.value)].append(path)
    return dict(modules)


def describe(module: str, sources: list[Path], types: Path) -> bool:
    """Write a qmldir and the qmltypes of one module; they feed qmllint only."""
    home = types.joinpath(*module.split("."))
    home.mkdir(parents=True)
    dump = home / "types.json"
    (home / "qmldir").write_text(
        f"module {module}\ntypeinfo python.qmltypes\nimport QtQuick\n", encoding="utf-8"
    )
    made = tool("metaobjectdump", "-o", str(dump), *map(str, sources))
    if made:
        mark_constants(dump)
    register = ["--generate-qmltypes", str(home / "python.qmltypes"), "--import-name", module]
    register += ["--major-version", "1", "-o", str(home / "unused.cpp")]
    return made and tool("qmltyperegistrar", *register, str(dump))


def mark_constants(dump: Path) -> None:
    """Mark properties that never tell of a change as constant, which the dump leaves out."""
    files = json.loads(dump.read_text(encoding="utf-8"))
    for described in files:
        for kind in described.get("classes", []):
            for prop in kind.get("properties", []):
                prop["constant"] = "notify" not in prop
    dump.write_text(json.dumps(files), encoding="utf-8")


def tool(name: str, *arguments: str) -> bool:
    """Run one of Qt's programs; did it leave with 0?"""
    program = BIN / f"pyside6-{name}"
    return subprocess.run([program, *arguments], cwd=ROOT, check=False).returncode == 0
