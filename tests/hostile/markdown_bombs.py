"""Short texts that cost a Markdown converter, a sanitizer or a regular expression very much time or memory."""

from collections.abc import Callable

KB = 1024

# One piece each, said over and over until the text has its size.
PIECES = {
    "open brackets": "[", "open pictures": "![", "double brackets": "[[", "closed brackets": "[]", "wiki": "[[a]]", "nested links": "[a](", "links": "[](a1)",
    "unclosed titles": '[a](b "', "angle targets": "[a](<b", "balanced": "[a](((b)))", "pictures in links": "[![a](b)](", "reference links": "[a][b]",
    "empty references": "[a][]", "definitions": "[a]: b\n", "long definitions": "[a]: <\n", "footnote marks": "[^1] ", "footnote open": "[^", "footnotes": "[^a]: [^a]\n\n",
    "cdata": "<![CDATA[", "comments": "<!--", "declarations": "<!a", "instructions": "<?", "tags": "<a>", "open tags": "<a ", "quotes in tags": '<a href="', "closing": "</a>",
    "less than": "<", "autolinks": "<https://a.vn>", "open autolinks": "<https://", "mail": "<a@b.vn>", "mail parts": "a@", "ampersands": "&", "entities": "&amp;", "numeric": "&#1",
    "long entity": "1", "fences": "```\n", "tildes": "~~~\n", "fence words": "``` a\n", "backticks": "`", "backtick steps": "` `` ", "code spans": "`a` ",
    "tabs": "\t", "spaces": " ", "indented": "    a\n", "blank lines": "\n", "tab lines": "\t\n", "line breaks": "  \n", "setext": "a\n=\n", "setext rules": "a\n---\n",
    "headings": "# a\n", "same headings": "## a\n\n", "hashes": "#", "heading marks": "# ", "closed headings": "# a #\n", "rules": "---\n\n", "stars rule": "* * *\n\n", "dashes": "-", "equals": "=",
    "stars": "*", "star words": "*a ", "star pairs": "**a ", "triple stars": "***a* ", "underscores": "_", "mixed emphasis": "*_", "emphasis runs": "a**b*", "closing stars": "a* ",
    "quotes": "> ", "quote steps": ">", "quoted lines": "> a\n", "quote and list": "> - ", "list marks": "- ", "lists": "- a\n", "list and gap": "- a\n\n", "ordered": "1. ",
    "numbers": "1. a\n", "deep list": "* * ", "tables": "|", "cells": "| a ", "table rows": "| a |\n", "code in cells": "`\\|` | ", "table heads": "|-|-|\n|-|-|\n",
    "backslashes": "\\", "escapes": "\\[", "escaped stars": "\\*a*", "attributes": "{: a }", "open attributes": "{:", "abbreviations": "*[a]: b\n", "stashes": "klzzwxh:0 ",
    "picture words": '"alt="src="', "placeholders": "wzxhzdk:0", "carets": "^", "captions": "Bảng 1\n\n|a|\n|-|\n\n", "hard signs": "\\\n", "letters": "ă", "marks": "a\u0323\u0302",
}

# Shapes that are not one piece repeated: how to make one of about `size` characters.
SHAPES: dict[str, Callable[[int], str]] = {
    "brackets around": lambda size: "[" * (size // 2) + "]" * (size // 2),
    "brackets and target": lambda size: "[" * (size // 2) + "](a)" * (size // 8),
    "parentheses around": lambda size: "[a](" + "(" * (size // 2) + ")" * (size // 2),
    "deeper and deeper quotes": lambda size: "\n".join(">" * depth + " a" for depth in range(int((2 * size) ** 0.5))),
    "deeper and deeper lists": lambda size: "\n".join("    " * depth + "- a" for depth in range(int((size / 2) ** 0.5))),
    "recursive footnotes": lambda size: "".join(f"[^{n}]: [^{n + 1}]\n\n" for n in range(size // 16)) + "[^0]",
    "many marks of one footnote": lambda size: "[^a]: x\n\n" + "[^a]" * (size // 4),
    "one long address, many links": lambda size: "[a]: https://a.vn/" + "b" * (size // 2) + "\n\n" + "[a]" * (size // 6),
    "one long definition, many links": lambda size: f"[a]: https://a.vn/ '{'b' * (size // 2)}'\n\n" + "[a]" * (size // 6),
    "wide table": lambda size: "|" + "a|" * (size // 6) + "\n|" + "-|" * (size // 6) + "\n|" + "b|" * (size // 6),
    "wide head, many rows": lambda size: "|" + "a|" * (size // 6) + "\n|" + "-|" * (size // 6) + "\n" + "|\n" * (size // 6),
    "long line": lambda size: "a" * size,
    "long number": lambda size: "1" * size + ". a",
    "long entity number": lambda size: f"[a](&#{'1' * size};)",
    "long heading number": lambda size: f"## &#{'1' * size};",
    "long number that is decoded twice": lambda size: f"## &amp;#{'1' * size};",
    "one picture, many quotes": lambda size: "![a](anh.jpg)" + '"' * size,
    "one picture, many alts": lambda size: "![a](anh.jpg)" + '"alt=' * (size // 5),
    "many pictures": lambda size: "![a](anh.jpg)" * (size // 13),
    "many links to pages": lambda size: "[a](/tin-tuc/)" * (size // 14),
    "many open links": lambda size: "[a](/tin-tuc/" * (size // 13),
    "many headings with numbers": lambda size: "".join(f"## {n}\n" for n in range(size // 8)),
    "many bad links": lambda size: "".join(f"[](a{n})" for n in range(size // 9)),
}

# What our own regular expressions look for: src and href, alt, tags, Pelican's {static}.
REGEX = {
    "targets": '<a href="' * 10, "pictures": '<img src="', "pelican's own links": "<a href='{static}", "inner links": '<a href="/a/', "captions of cells": "<td><th><p><li>",
}


def bombs(size: int) -> dict[str, str]:
    """Every bomb by name, each of about `size` bytes."""
    repeated = {name: piece * (size // len(piece.encode())) for name, piece in (PIECES | REGEX).items()}
    return repeated | {name: shape(size) for name, shape in SHAPES.items()}
