"""SQL put together from the program's own table and column names; values are always bound."""

from collections.abc import Sequence


def select(table: str, columns: Sequence[str]) -> str:
    """Return a SELECT of the columns of all rows."""
    return f"SELECT {', '.join(columns)} FROM {table}"  # noqa: S608  # names are the program's own


def insert(table: str, columns: Sequence[str]) -> str:
    """Return an INSERT with a place for each column."""
    places = ", ".join("?" * len(columns))
    return f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({places})"  # noqa: S608  # as above


def update(table: str, columns: Sequence[str], key: str) -> str:
    """Return an UPDATE of the columns of one row, the key's place last."""
    places = ", ".join(f"{column} = ?" for column in columns)
    return f"UPDATE {table} SET {places} WHERE {key} = ?"  # noqa: S608  # as above
