"""SHA-256 by Python's own module: hashlib's is OpenSSL's, which takes four milliseconds to load.

What is hashed here is a few hundred bytes long, for which Python's is as quick. CPython has it
under one of two names, as `random` takes its own; elsewhere hashlib's is taken.
"""

TYPE_CHECKING = False  # as `typing` has it, which takes long to import
if TYPE_CHECKING:
    from hashlib import sha256
else:
    try:
        from _sha2 import sha256  # CPython 3.12 and later
    except ImportError:
        try:
            from _sha256 import sha256
        except ImportError:
            from hashlib import sha256

__all__ = ["sha256"]
