"""How much memory this process and the largest one it started have taken at most."""

import resource
import sys

_UNIT = 1024**2 if sys.platform == "darwin" else 1024


def peak_mb() -> float:
    """The sum of both, in MB; pages that they share are counted twice."""
    kinds = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    return sum(resource.getrusage(kind).ru_maxrss for kind in kinds) / _UNIT
