"""Signs that a file's name may not have on one system or another."""

FORBIDDEN_SIGNS = frozenset('<>:"/\\|?*')
"""Windows refuses all of them, the others the slash."""
