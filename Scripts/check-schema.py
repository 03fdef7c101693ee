"""Validates JSON files against a JSON Schema with the public validator.

check-schema.py SCHEMA FILE…    one line a file: “accepted FILE”, or “refused FILE: where: why”

With --each, every element of a file's array is validated by itself, as an array of one.
"""
import json
import sys

import jsonschema


def complaint(validator, instance):
    """The first thing wrong, or None."""
    errors = sorted(validator.iter_errors(instance), key=lambda error: list(map(str, error.path)))
    return f"{'/'.join(map(str, errors[0].path))}: {errors[0].message}" if errors else None


def main():
    each = "--each" in sys.argv
    schema_path, *paths = [argument for argument in sys.argv[1:] if argument != "--each"]
    with open(schema_path, encoding="utf-8") as file:
        schema = json.load(file)
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    for path in paths:
        with open(path, encoding="utf-8") as file:
            content = json.load(file)
        for instance in [[element] for element in content] if each else [content]:
            wrong = complaint(validator, instance)
            print(f"refused {path}: {wrong}" if wrong else f"accepted {path}")


main()
