"""A quicker import of Qt for Python: what a start does not use of it is loaded when it is used.

PySide6 carries some Python files in a packed form and compiles them anew at each start, which takes
a fifth of its import. They make error messages and signatures, and are rarely needed. Here each of
them is a module that loads itself when a name in it is first used; so is what PySide6 imports of
the standard library and does not use. Without this a start takes a tenth more processor time until
its first picture.
"""

from __future__ import annotations

import sys
from importlib import import_module
from importlib.machinery import ModuleSpec
from types import ModuleType

TYPE_CHECKING = False  # as `typing` has it, whose import is one of those that are put off
if TYPE_CHECKING:
    from typing import Any

_PACKAGE = "shibokensupport.signature."
_LATE = frozenset(
    _PACKAGE + name
    for name in (
        "errorhandler", "layout", "lib.enum_sig", "lib.pyi_generator", "lib.tool", "mapping",
        "parser",
    )
)  # fmt: skip
_MAPPING, _UPDATE = _PACKAGE + "mapping", "update_mapping"
"""What PySide6's C++ takes out of a module's dictionary, past what makes the module load itself."""
_UNUSED = ("inspect", "tempfile", "textwrap", "traceback", "typing")
"""What PySide6 imports of the standard library, and uses for signatures and messages only."""
_FEATURE = "shibokensupport.feature"
_IMPORTER = "EmbeddableZipImporter"
"""PySide6's own, which it puts before all others while it imports these files."""


def import_qt() -> None:
    """Import PySide6 so; to be called before anything of it is imported.

    Where a PySide6 does it otherwise than the one this was written for, nothing changes.
    """
    sys.meta_path = _Finders([_LateFinder(), *sys.meta_path])
    stand_ins = {name: _StandIn(name) for name in _UNUSED if name not in sys.modules}
    sys.modules.update(stand_ins)
    try:
        import_module("PySide6.QtCore")
    finally:
        # PySide6 keeps them; whoever else imports such a module gets itself.
        for name, stand_in in stand_ins.items():
            if sys.modules.get(name) is stand_in:
                del sys.modules[name]


class _StandIn(ModuleType):
    """Stands for a module of the standard library, which is imported when a name is asked for."""

    def __getattr__(self, name: str) -> Any:
        if sys.modules.get(self.__name__) is self:
            del sys.modules[self.__name__]
        return getattr(import_module(self.__name__), name)


class _Finders(list["Any"]):
    """`sys.meta_path`, in which the late finder stays before PySide6's importer."""

    def insert(self, index: Any, finder: Any) -> None:
        super().insert(int(index) + (type(finder).__name__ == _IMPORTER), finder)


class _LateFinder:
    """Finds the late modules by way of PySide6's importer."""

    def find_spec(self, name: str, path: Any = None, target: Any = None) -> Any:
        if name not in _LATE and name != _FEATURE:
            return None
        importer = next((one for one in sys.meta_path if type(one).__name__ == _IMPORTER), None)
        spec: Any = importer.find_spec(name, path, target) if importer else None
        if spec is not None:
            kind = _FeatureLoader if name == _FEATURE else _LateLoader
            spec.loader = kind(spec.loader)
        return spec


class _FeatureLoader:
    """Runs the file of PySide6's `__feature__`, which we do not use, and spares us a part of it.

    Else the source of whatever is imported would be read and kept, to see whether it uses PySide6.
    """

    def __init__(self, loader: Any) -> None:
        self._loader = loader

    def create_module(self, _: ModuleSpec) -> None:
        return None

    def exec_module(self, module: ModuleType) -> None:
        self._loader.exec_module(module)
        module.__dict__["_mod_uses_pyside"] = lambda _: False


class _LateLoader:
    """Makes a module that runs its file when it is first asked for a name."""

    def __init__(self, loader: Any) -> None:
        self._loader = loader

    def create_module(self, spec: ModuleSpec) -> ModuleType:
        return _LateModule(spec.name)

    def exec_module(self, module: ModuleType) -> None:
        name = module.__name__
        module.__dict__["_load"] = lambda: self._run(module, name)
        if name == _MAPPING:
            module.__dict__[_UPDATE] = lambda: self._update(module)

    def _update(self, module: ModuleType) -> None:
        if "_load" in module.__dict__:
            module.__dict__["_load"]()
        module.__dict__[_UPDATE]()

    def _run(self, module: ModuleType, name: str) -> None:
        module.__dict__.pop("_load", None)
        # PySide6 has given it another name meanwhile, by which its importer does not know it.
        spec: Any = module.__spec__
        renamed, spec.name = spec.name, name
        try:
            self._loader.exec_module(module)
        finally:
            spec.name = renamed


class _LateModule(ModuleType):
    def __getattr__(self, name: str) -> Any:
        load = self.__dict__.get("_load")
        if load is None:
            raise AttributeError(f"module {self.__name__!r} has no attribute {name!r}")
        load()
        return getattr(self, name)
