"""A quicker import of Qt for Python: what describes its functions is loaded when it is asked for.

PySide6 carries some Python files in a packed form and compiles them anew at each start, which takes
a fifth of its import. They make error messages and signatures, and are rarely needed. Here each of
them is a module that loads itself when a name in it is first used. Without this a start takes a
tenth more processor time until its first picture: 292 ms against 261 (PySide6 6.11.3, 14 pairs).
"""

from __future__ import annotations

import sys
from importlib.machinery import ModuleSpec
from types import ModuleType
from typing import Any

_PACKAGE = "shibokensupport.signature."
_LATE = frozenset(
    _PACKAGE + name
    for name in ("errorhandler", "layout", "lib.enum_sig", "lib.pyi_generator", "parser")
)
_IMPORTER = "EmbeddableZipImporter"
"""PySide6's own, which it puts before all others while it imports these files."""


def load_signatures_late() -> None:
    """Make it so; to be called before the first import of PySide6.

    Where a PySide6 does it otherwise than the one this was written for, nothing changes.
    """
    sys.meta_path = _Finders([_LateFinder(), *sys.meta_path])


class _Finders(list[Any]):
    """`sys.meta_path`, in which the late finder stays before PySide6's importer."""

    def insert(self, index: Any, finder: Any) -> None:
        super().insert(int(index) + (type(finder).__name__ == _IMPORTER), finder)


class _LateFinder:
    """Finds the late modules by way of PySide6's importer."""

    def find_spec(self, name: str, path: Any = None, target: Any = None) -> Any:
        if name not in _LATE:
            return None
        importer = next((one for one in sys.meta_path if type(one).__name__ == _IMPORTER), None)
        spec: Any = importer.find_spec(name, path, target) if importer else None
        if spec is not None:
            spec.loader = _LateLoader(spec.loader)
        return spec


class _LateLoader:
    """Makes a module that runs its file when it is first asked for a name."""

    def __init__(self, loader: Any) -> None:
        self._loader = loader

    def create_module(self, spec: ModuleSpec) -> ModuleType:
        return _LateModule(spec.name)

    def exec_module(self, module: ModuleType) -> None:
        module.__dict__["_load"] = lambda name=module.__name__: self._run(module, name)

    def _run(self, module: ModuleType, name: str) -> None:
        # PySide6 has given it another name meanwhile, by which its importer does not know it.
        spec: Any = module.__spec__
        renamed, spec.name = spec.name, name
        try:
            self._loader.exec_module(module)
        finally:
            spec.name = renamed


class _LateModule(ModuleType):
    def __getattr__(self, name: str) -> Any:
        load = self.__dict__.pop("_load", None)
        if load is None:
            raise AttributeError(f"module {self.__name__!r} has no attribute {name!r}")
        load()
        return getattr(self, name)
