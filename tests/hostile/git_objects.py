"""Real git commits of any shape, made object by object: any name, any mode, what `git add` would never take."""

import subprocess
from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

FILE, PROGRAM, LINK, MODULE, FOLDER = b"100644", b"100755", b"120000", b"160000", b"40000"
Entries = Mapping[bytes, tuple[bytes, bytes]]  # path → (mode, content; of a submodule or folder its id)
WHEN = "2026-11-24T08:00:00+07:00"


@dataclass(frozen=True)
class Store:
    """The object store of the repository at `top`."""

    top: Path
    known: dict[bytes, str] = field(default_factory=dict, compare=False)  # what was written before, to ask git only once

    @classmethod
    def create(cls, top: Path) -> "Store":
        top.mkdir(parents=True, exist_ok=True)
        subprocess.run(["git", "init", "-q", "-b", "main", str(top)], check=True)
        return cls(top)

    def git(self, *words: str, data: bytes = b"", when: str = WHEN) -> str:
        """What a git command answers; commits are made by a made-up person at `when`."""
        env = {"PATH": "/usr/bin:/bin:/usr/local/bin", "HOME": str(self.top), "GIT_AUTHOR_NAME": "Mẫu", "GIT_AUTHOR_EMAIL": "mau@x.example",
               "GIT_COMMITTER_NAME": "Mẫu", "GIT_COMMITTER_EMAIL": "mau@x.example", "GIT_AUTHOR_DATE": when, "GIT_COMMITTER_DATE": when}
        return subprocess.run(["git", *words], cwd=self.top, input=data, env=env, capture_output=True, check=True).stdout.decode().strip()

    def blob(self, data: bytes) -> str:
        return self._write(b"blob", data)

    def tree(self, lines: "list[tuple[bytes, bytes, str]]") -> str:
        """A tree object of (mode, name, id) lines, written as they are: git itself is not asked whether it likes them."""
        data = b"".join(mode + b" " + name + b"\0" + bytes.fromhex(oid) for mode, name, oid in lines)
        return self._write(b"tree", data)

    def _write(self, kind: bytes, data: bytes) -> str:
        key = kind + sha256(data).digest()
        if key not in self.known:
            self.known[key] = self.git("hash-object", "-t", kind.decode(), "-w", "--stdin", "--literally", data=data)
        return self.known[key]

    def tree_of(self, entries: Entries) -> str:
        """The tree object of all entries, folders and all."""
        folders: dict[bytes, dict[bytes, tuple[bytes, bytes]]] = {}
        lines: list[tuple[bytes, bytes, str]] = []
        for path, (mode, content) in entries.items():
            head, slash, rest = path.partition(b"/")
            if slash:
                folders.setdefault(head, {})[rest] = (mode, content)
            else:
                lines.append((mode, head, content.decode() if mode in (MODULE, FOLDER) else self.blob(content)))
        lines += [(FOLDER, name, self.tree_of(inside)) for name, inside in folders.items()]
        return self.tree(sorted(lines, key=lambda line: line[1] + (b"/" if line[0] == FOLDER else b"")))

    def commit(self, tree: str, *parents: str, when: str = WHEN) -> str:
        words = [word for parent in parents for word in ("-p", parent)]
        return self.git("commit-tree", tree, *words, "-m", "thử", when=when)

    def commit_of(self, entries: Entries, *parents: str, when: str = WHEN) -> str:
        return self.commit(self.tree_of(entries), *parents, when=when)


def entries_of(folder: Path, prefix: bytes) -> dict[bytes, tuple[bytes, bytes]]:
    """The files of a folder, as plain entries below `prefix`."""
    return {prefix + path.relative_to(folder).as_posix().encode(): (FILE, path.read_bytes())
            for path in sorted(folder.rglob("*")) if path.is_file()}
