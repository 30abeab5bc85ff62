"""YAML that bites: bombs, and documents made by a small grammar."""

import itertools

_LAUGHS = "a: &a [x, x, x, x]\n" + "".join(f"{chr(98 + i)}: &{chr(98 + i)} [*{chr(97 + i)}, *{chr(97 + i)}, *{chr(97 + i)}]\n" for i in range(20))
_DEEP = "".join("  " * depth + f"k{depth}:\n" for depth in range(90))

BOMBS = {
    "billion laughs": _LAUGHS,
    "quadratic": "a: &a " + "x" * 7000 + "\nb: [" + "*a, " * 2000 + "]\n",
    "list that holds itself": "a: &a [*a]\n",
    "mapping that holds itself": "a: &a {b: *a}\n",
    "merge of itself": "a: &a {<<: *a}\n",
    "16 kB of [": "[" * 16384,
    "16 kB of [ in a key": "a: " + "[" * 16380,
    "16 kB of {": "a: " + "{" * 16380,
    "16 kB of [{": "a: " + "[{" * 8190,
    "16 kB of - ": "a:\n" + "- " * 8190,
    "16 kB of ? ": "? " * 8190,
    "16 kB of : ": ": " * 8190,
    "16 kB of !": "a: " + "!" * 16380,
    "16 kB of &": "a: " + "&" * 16380,
    "16 kB of *": "a: " + "*" * 16380,
    "16 kB of quotes": "a: " + '"' * 16380,
    "16 kB of spaces": "a:" + " " * 16380,
    "16 kB of tabs": "a:" + "\t" * 16380,
    "16 kB of lines": "a: |\n" + "\n" * 16380,
    "16 kB of comments": "# x\n" * 4090 + "a: 1\n",
    "16 kB of percent": "%" * 16384,
    "16 kB of escapes": 'a: "' + "\\x41" * 4090 + '"\n',
    "16 kB of broken escapes": 'a: "' + "\\" * 16379 + '"\n',
    "deep mappings": _DEEP,
    "deep flow": "a: " + "{a: " * 3000 + "1" + "}" * 3000,
    "huge number": "a: " + "9" * 16000 + "\n",
    "huge number of base 60": "a: " + "59:" * 5000 + "59\n",
    "huge exponent": "a: 1e" + "9" * 16000 + "\n",
    "long key": "k" * 16000 + ": 1\n",
    "many keys": "".join(f"k{number}: 1\n" for number in range(1600)),
    "many items": "a: [" + "1, " * 5000 + "]\n",
    "many documents": "---\na: 1\n" * 1600,
    "tag of Python": "a: !!python/object/apply:os.system ['touch DA-CHAY']\n",
    "binary": "a: !!binary " + "A" * 16000 + "\n",
    "directives": "%TAG ! tag:x,2000:\n" * 800 + "---\na: 1\n",
    "block indent": "a: |9\n" + " " * 16000,
}

_KEYS = ("a", '"a"', "'a'", "? a\n", "a b", "đ", "0", "~", "<<", "=")
_VALUES = ("1", "no", "~", "''", '"x"', "[1, no]", "{b: 0x1f}", "\n  - 1:30\n  - 2026-01-01", "\n  b: 1_0\n  c: .inf", "|\n  x: y\n", ">-\n  x\n  y\n",
           "x # y", "x#y", "-1", "0o7", "null", "1.10", "12:30:45", "!", "&x 1", "*x", "!!str 1", "- 1", "@x", "`x`", "%x", "\tx", "x: y", '"x" y', "[", "]", "{",
           "}", "'x", "?", "|", "? x", "\n - 1\n- 2", "\n  b: 1\n c: 2", "---", "...", "\x7f", "\u2028", '"\\u202e"')
MADE = [f"{key}: {value}\n" for key, value in itertools.product(_KEYS, _VALUES)]
