"""What a capable colleague would write in an afternoon: the case files in SQLite, for comparison.

    python_index.py build STORE DATABASE     reads every file, with orjson where it is installed
    python_index.py find DATABASE WORD       prints the first 50 cases that hold the word
"""

import pathlib
import sqlite3
import sys

try:
    from orjson import loads
except ImportError:
    from json import loads


def texts(value):
    """Every text in a piece of JSON."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for part in value:
            yield from texts(part)
    elif isinstance(value, dict):
        for part in value.values():
            yield from texts(part)


def rows(store):
    for path in pathlib.Path(store, "cases").glob("*/*.jsonl"):
        entries = [loads(line) for line in path.read_bytes().splitlines()]
        events = [event for entry in entries for event in entry.get("events", [])]
        opened = events[0]
        yield path.stem, opened["recordedOn"], opened["area"], " ".join(texts(events))


def build(store, database):
    connection = sqlite3.connect(database)
    connection.executescript(
        """
        PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;
        CREATE TABLE cases(id INTEGER PRIMARY KEY, reference, recorded, area);
        CREATE VIRTUAL TABLE words USING fts5(text, content = '',
          tokenize = 'unicode61 remove_diacritics 2');
        """
    )
    for number, (reference, recorded, area, text) in enumerate(rows(store), 1):
        row = (number, reference, recorded, area)
        connection.execute("INSERT INTO cases VALUES(?, ?, ?, ?)", row)
        connection.execute("INSERT INTO words(rowid, text) VALUES(?, ?)", (number, text))
    connection.execute("CREATE INDEX by_recorded ON cases(recorded)")
    connection.commit()


def find(database, word):
    connection = sqlite3.connect(database)
    found = connection.execute(
        """
        SELECT reference, recorded, area FROM cases
        WHERE id IN (SELECT rowid FROM words WHERE words MATCH ?) ORDER BY recorded DESC LIMIT 50
        """,
        (f'"{word}" *',),
    )
    for row in found:
        print(*row, sep="\t")


if __name__ == "__main__":
    {"build": build, "find": find}[sys.argv[1]](*sys.argv[2:])
