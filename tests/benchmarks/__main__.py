"""`python -m tests.benchmarks [NAME ...]`: run benchmarks, print a line of JSON for each.

Exit code 0 if all met their reach, 1 if one did not, 2 for a name that is none.
"""

import importlib
import sys

# name: module in this package with `run() -> Result | Measures`, in the order in which they run
BENCHMARKS = {
    "replay": "replay",
    "fanout": "fanout",
    "ballots": "ballots",
    "vote-fanout": "vote_fanout",
    "blob": "blob",
    "server-cpu": "server_cpu",
    "client-memory": "client_memory",
    "start": "start",
    "page-turn": "page_turn",
    "flip": "flip",
    "jump": "jump",
    "first-page": "first_page",
    "throughput": "throughput",
    "frames": "frames",
    "ink": "ink",
    "reader-memory": "reader_memory",
    "search": "search",
}


def main(names: list[str]) -> int:
    """Run the benchmarks named, or all."""
    unknown = [name for name in names if name not in BENCHMARKS]
    if unknown:
        print(f"no benchmark {', '.join(unknown)}; there are: {', '.join(BENCHMARKS)}")
        return 2
    all_met = True
    for name in names or BENCHMARKS:
        module = importlib.import_module(f"tests.benchmarks.{BENCHMARKS[name]}")
        result = module.run()
        print(result.line(), flush=True)
        all_met = all_met and result.met
    return 0 if all_met else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
