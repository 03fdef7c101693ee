"""Reads pages with the public parser of HTML, and holds them to what a report's page promises.

check-page.py FILE…    one line a file: “accepted FILE”, or “refused FILE: why”

A page parses without a fault, needs nothing from elsewhere and runs nothing; every table has a
caption and scopes, and every drawing a title and a description.
"""
import sys

import html5lib

ELEMENTS = set(
    "html head meta title style body header main footer section h1 h2 p dl dt dd div figure "
    "table caption thead tbody tr th td sup details summary code ol ul li span "
    "svg desc line rect text".split()
)
ATTRIBUTES = set(
    "lang charset http-equiv content name class id aria-labelledby role tabindex scope type "
    "viewBox x y x1 y1 x2 y2 width height text-anchor".split()
)


def complaints(path):
    with open(path, encoding="utf-8") as file:
        page = file.read()
    parser = html5lib.HTMLParser(namespaceHTMLElements=False)
    tree = parser.parse(page)
    for position, code, _ in parser.errors:
        yield f"{code} at {position}"
    identifiers = set()
    for element in tree.iter():
        if not isinstance(element.tag, str):
            continue
        name = element.tag.rsplit("}", 1)[-1]
        if name not in ELEMENTS:
            yield f"element {name}"
        for attribute, value in element.attrib.items():
            attribute = attribute if isinstance(attribute, str) else attribute[-1]
            if attribute not in ATTRIBUTES:
                yield f"attribute {attribute} of {name}"
            if attribute == "id":
                if value in identifiers:
                    yield f"id {value} twice"
                identifiers.add(value)
        if name == "style" and ("url(" in element.text or "@import" in element.text):
            yield "a style from elsewhere"
        if name == "table" and element.find("caption") is None:
            yield "a table without a caption"
        if name == "th" and element.get("scope") not in ("col", "row"):
            yield "a heading without a scope"
        if name == "svg":
            parts = [part.tag.rsplit("}", 1)[-1] for part in element]
            if parts[:2] != ["title", "desc"] or not all(part.text for part in list(element)[:2]):
                yield "a drawing without words"
    for element in tree.iter():
        for name in element.get("aria-labelledby", "").split():
            if name not in identifiers:
                yield f"no element {name}"


def main():
    for path in sys.argv[1:]:
        wrong = next(complaints(path), None)
        print(f"refused {path}: {wrong}" if wrong else f"accepted {path}")


main()
