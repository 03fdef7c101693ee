"""Turns what `tmux capture-pane -e` prints into an SVG picture, on standard output.

The one argument is the picture's text alternative.
"""
import html
import re
import sys
import unicodedata

CELL_WIDTH, LINE_HEIGHT, FONT_SIZE, MARGIN = 8.4, 18, 14, 12
BACKGROUND, FOREGROUND = "#1c1f24", "#d7dae0"
COLOURS = ["#5c6370", "#e06c75", "#98c379", "#e5c07b", "#61afef", "#c678dd", "#56b6c2", "#d7dae0"]


def width(character):
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def colour(code, rest):
    """An SGR colour number, taking what follows a 38 or 48."""
    if code in (38, 48):
        if rest and rest[0] == 5:
            number = rest[1]
            del rest[:2]
            return COLOURS[number % 8]
        red, green, blue = rest[1:4]
        del rest[:4]
        return f"rgb({red},{green},{blue})"
    return COLOURS[(code - 30) % 10 if code < 90 else (code - 90) % 10]


class Style:
    def __init__(self):
        self.reset()

    def reset(self):
        self.fore = self.back = None
        self.bold = self.dim = self.underlined = self.reversed = False

    def take(self, codes):
        codes = list(codes) or [0]
        while codes:
            code = codes.pop(0)
            if code == 0:
                self.reset()
            elif code == 1:
                self.bold = True
            elif code == 2:
                self.dim = True
            elif code == 4:
                self.underlined = True
            elif code == 7:
                self.reversed = True
            elif code == 22:
                self.bold = self.dim = False
            elif code == 24:
                self.underlined = False
            elif code == 27:
                self.reversed = False
            elif code == 39:
                self.fore = None
            elif code == 49:
                self.back = None
            elif 30 <= code <= 38 or 90 <= code <= 97:
                self.fore = colour(code, codes)
            elif 40 <= code <= 48:
                self.back = colour(code if code == 48 else code - 10, codes)


def runs(line, style):
    """(column, text, columns, attributes, background) for each run of one style."""
    column = 0
    for part in re.split(r"(\x1b\[[0-9;]*m)", line):
        if part.startswith("\x1b["):
            style.take(int(code or 0) for code in part[2:-1].split(";"))
            continue
        if not part:
            continue
        fore, back = style.fore or FOREGROUND, style.back
        if style.reversed:
            fore, back = back or BACKGROUND, fore
        attributes = f'fill="{fore}"'
        if style.bold:
            attributes += ' font-weight="bold"'
        if style.dim:
            attributes += ' opacity="0.7"'
        if style.underlined:
            attributes += ' text-decoration="underline"'
        columns = sum(width(character) for character in part)
        yield column, part, columns, attributes, back
        column += columns


# Browsers run blanks together, whatever xml:space says.
NO_BREAK = "\u00a0"


def main():
    lines = re.sub(r"\x1b[()][AB0]|[\x0e\x0f]", "", sys.stdin.read()).rstrip("\n").split("\n")
    style, body, widest = Style(), [], 0
    for row, line in enumerate(lines):
        top = MARGIN + row * LINE_HEIGHT
        for column, text, columns, attributes, back in runs(line, style):
            left = MARGIN + column * CELL_WIDTH
            widest = max(widest, column + columns)
            if back:
                body.append(
                    f'<rect x="{left:.1f}" y="{top}" width="{columns * CELL_WIDTH:.1f}" '
                    f'height="{LINE_HEIGHT}" fill="{back}"/>'
                )
            if text.strip():
                body.append(
                    f'<text x="{left:.1f}" y="{top + 14}" {attributes} '
                    f'textLength="{columns * CELL_WIDTH:.1f}">{html.escape(text).replace(" ", NO_BREAK)}</text>'
                )
    across = widest * CELL_WIDTH + 2 * MARGIN
    down = len(lines) * LINE_HEIGHT + 2 * MARGIN
    title = html.escape(sys.argv[1] if len(sys.argv) > 1 else "Casebook")
    print(
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{across:.0f}" height="{down}" '
        f'viewBox="0 0 {across:.0f} {down}" role="img" aria-label="{title}">\n'
        f'<title>{title}</title>\n<rect width="100%" height="100%" rx="6" fill="{BACKGROUND}"/>\n'
        f'<g font-family="ui-monospace, DejaVu Sans Mono, Menlo, Consolas, monospace" '
        f'font-size="{FONT_SIZE}">\n' + "\n".join(body) + "\n</g>\n</svg>"
    )


main()
