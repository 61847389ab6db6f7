"""``python -m tests.benchmarks.novelty`` (``make bench``): prints every table; needs the extra ``bench``."""

from tests.benchmarks.novelty.methods import METHODS
from tests.benchmarks.novelty.report import quality, speed, tables

if __name__ == "__main__":
    names = list(METHODS)
    print("\n".join([*tables(quality(names)), *speed(names, size=10_000, queries=60)]))
