"""Times of a bench and how they are printed: median and p95 beside the floor they must keep."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field


@dataclass
class Figures:
    """The times of one operation, in milliseconds, and the most its p95 may be."""

    name: str
    most: float
    times: list[float] = field(default_factory=list)

    def time(self, operation: Callable[..., object], *arguments: object) -> None:
        """Run the operation once and keep how long it took."""
        begin = time.perf_counter()
        operation(*arguments)
        self.times.append((time.perf_counter() - begin) * 1000)

    def share(self, part: float) -> float:
        """Return the time that `part` of the runs keep within."""
        return sorted(self.times)[min(len(self.times) - 1, int(len(self.times) * part))]

    @property
    def is_kept(self) -> bool:
        """Tell whether the p95 keeps the floor."""
        return self.share(0.95) <= self.most

    def __str__(self) -> str:
        verdict = "ok" if self.is_kept else "TOO SLOW"
        return (
            f"{self.name:<44} n={len(self.times):<5} median {self.share(0.5):8.2f} ms"
            f"  p95 {self.share(0.95):8.2f} ms  worst {max(self.times):8.2f} ms"
            f"  (p95 at most {self.most:g} ms) {verdict}"
        )
