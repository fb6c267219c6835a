"""Values: frozen dataclasses whose methods are written when they are first needed.

The standard library's `dataclasses` takes as long to import as Python takes to start, and writes
six methods for each class when that is made, half a millisecond each time. That was a third of
what `list` took, which makes forty such classes and uses a dozen, and twenty milliseconds of the
window's start; so the program's values are from here. To whoever checks types, and to whoever asks
`dataclasses` about a value, it is a dataclass.
"""

from __future__ import annotations

from operator import attrgetter

TYPE_CHECKING = False  # as `typing` has it, whose import takes long, too
if TYPE_CHECKING:
    from dataclasses import dataclass, field, replace
else:

    def dataclass(*, frozen, slots):
        """Make a class one of frozen values with slots; there are no others here."""
        if not (frozen and slots):
            message = "a value is frozen and has slots"
            raise TypeError(message)
        return _make_value_class

    def field(*, default_factory):
        """Let a field be what `default_factory` makes where it is not given."""
        return _Factory(default_factory)

    def replace(value, /, **changes):
        """Return the value with some of its fields changed."""
        kind = type(value)
        kept = {one: getattr(value, one) for one in kind.__match_args__ if one not in changes}
        return kind(**kept, **changes)

    class _Factory:
        """Makes a field's default anew each time."""

        __slots__ = ("make",)

        def __init__(self, make):
            self.make = make

    class _Fields:
        """What `dataclasses` knows of a class: of its twin, which is made when it first asks."""

        def __init__(self, types, defaults):
            self._types, self._defaults = types, defaults
            self._known = None

        def __get__(self, _, owner):
            if self._known is None:
                self._known = self._fields_of_twin(owner.__name__)
            return self._known

        def _fields_of_twin(self, twin):
            import dataclasses

            def twin_field(name):
                if name not in self._defaults:
                    return dataclasses.field()
                default = self._defaults[name]
                if isinstance(default, _Factory):
                    return dataclasses.field(default_factory=default.make)
                return dataclasses.field(default=default)

            fields = [(name, kind, twin_field(name)) for name, kind in self._types.items()]
            return dataclasses.make_dataclass(twin, fields).__dataclass_fields__

    def _make_value_class(plain):
        body = dict(plain.__dict__)
        types = body.get("__annotations__", {})
        names = tuple(types)
        defaults = {name: body.pop(name) for name in names if name in body}
        for made_anew in ("__dict__", "__weakref__"):
            body.pop(made_anew, None)
        given = attrgetter(*names) if names else lambda _: ()

        def write_first(value, /, *given_values, **named):  # a field may be called so, too
            # The class's own, as a subclass would come here, too.
            made.__init__ = _write_init(made, names, defaults)
            made.__init__(value, *given_values, **named)

        def are_equal(value, other):
            if other.__class__ is not value.__class__:
                return NotImplemented
            return given(value) == given(other)

        def hash_of(value):
            return hash(given(value))

        def name_fields(value):
            said = ", ".join(f"{name}={getattr(value, name)!r}" for name in names)
            return f"{type(value).__qualname__}({said})"

        def get_state(value):
            return [getattr(value, name) for name in names]

        def set_state(value, state):
            for name, one in zip(names, state, strict=True):
                object.__setattr__(value, name, one)

        methods = {
            "__init__": write_first,
            "__eq__": are_equal,
            "__hash__": hash_of,
            "__repr__": name_fields,
            "__getstate__": get_state,
            "__setstate__": set_state,
            "__setattr__": _refuse_change,
            "__delattr__": _refuse_change,
            "__match_args__": names,
            "__dataclass_fields__": _Fields(types, defaults),
        }
        body = {**methods, **body, "__slots__": names}
        made = type(plain)(plain.__name__, plain.__bases__, body)
        made.__qualname__ = plain.__qualname__
        return made

    def _write_init(made, names, defaults):
        """Return the method that takes the fields, as `dataclasses` would write it."""
        known = {"NOT_GIVEN": object()}
        heads, lines = [], []
        for place, name in enumerate(names):
            known[f"set_{place}"] = made.__dict__[name].__set__
            default, value = defaults.get(name), name
            if isinstance(default, _Factory):
                known[f"make_{place}"] = default.make
                heads.append(f"{name}=NOT_GIVEN")
                value = f"make_{place}() if {name} is NOT_GIVEN else {name}"
            elif name in defaults:
                known[f"default_{place}"] = default
                heads.append(f"{name}=default_{place}")
            else:
                heads.append(name)
            lines.append(f"set_{place}(self, {value})")
        if hasattr(made, "__post_init__"):
            lines.append("self.__post_init__()")
        text = f"def __init__({', '.join(('self', *heads))}):\n " + "\n ".join(lines or ["pass"])
        exec(text, known)  # noqa: S102 - the names of fields are the program's own
        written = known["__init__"]
        written.__qualname__ = f"{made.__qualname__}.__init__"
        return written

    def _refuse_change(_, name, *__):
        from dataclasses import FrozenInstanceError

        message = f"cannot change field {name!r}"
        raise FrozenInstanceError(message)


__all__ = ["dataclass", "field", "replace"]
