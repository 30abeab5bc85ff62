"""Code planted where some tool might run it; each piece writes a marker, which must never appear."""

MARKER = "DA-CHAY"  # a file of this name appears beside what was run, or in the folder where it ran


def _code(name: str) -> bytes:
    return f"import os\nfor _p in {{os.environ.get('MARKER_FOLDER') or '.', '.'}}:\n    open(os.path.join(_p, '{MARKER}'), 'a').write('{name}\\n')\n".encode()


_SHELL = f'#!/bin/sh\necho run >> "${{MARKER_FOLDER:-.}}/{MARKER}"\n'.encode()
_WORKFLOW = f"on: push\njobs: {{a: {{runs-on: x, steps: [{{run: touch {MARKER}}}]}}}}\n".encode()

PLANTED: dict[str, dict[bytes, bytes]] = {
    "conftest": {b"conftest.py": _code("conftest")},
    "yaml": {b"yaml.py": _code("yaml")},
    "pelican": {b"pelican/__init__.py": _code("pelican"), b"pelican/plugins/x/__init__.py": _code("pelican.plugins.x")},
    "plugin in the name space": {b"pelican/plugins/x/__init__.py": _code("pelican.plugins.x")},
    "settings of Pelican": {b"pelicanconf.py": _code("pelicanconf")},
    "sitecustomize": {b"sitecustomize.py": _code("sitecustomize"), b"usercustomize.py": _code("usercustomize")},
    "standard library": {name + b".py": _code(name.decode()) for name in (b"socket", b"signal", b"struct", b"selectors", b"threading", b"json")},
    "multiprocessing": {b"multiprocessing/__init__.py": _code("multiprocessing"), b"multiprocessing/forkserver.py": _code("forkserver")},
    "ours": {b"schemas/__init__.py": _code("schemas"), b"plugins/__init__.py": _code("plugins")},
    "pydantic": {b"pydantic.py": _code("pydantic"), b"git.py": _code("git"), b"markdown.py": _code("markdown"), b"nh3.py": _code("nh3")},
    "setup": {b"setup.py": _code("setup"), b"pyproject.toml": b"[tool.pytest.ini_options]\naddopts = '-p yaml'\n", b"x.pth": b"import yaml\n"},
    "workflow": {b".github/workflows/x.yml": _WORKFLOW, b".gitlab-ci.yml": _WORKFLOW, b".forgejo/workflows/x.yml": _WORKFLOW},
    "hooks": {b".githooks/post-checkout": _SHELL, b"Makefile": b"all:\n\ttouch " + MARKER.encode() + b"\n"},
    "modules of git": {b".gitmodules": b'[submodule "x"]\n\tpath = x\n\turl = ext::sh -c touch% ' + MARKER.encode() + b"\n\tupdate = !touch\n"},
    "attributes of git": {b".gitattributes": b"* filter=x diff=x merge=x\n*.md export-subst\n", b".gitconfig": b'[filter "x"]\n\tclean = touch x\n'},
    "cache of Pelican": {b"cache/ArticlesGenerator-Readers": b"cos\nsystem\n(S'touch " + MARKER.encode() + b"'\ntR."},
    "template": {b"templates/base.html": b"{{ lipsum.__globals__.os.popen('touch x') }}"},
    "node": {b"package.json": b'{"scripts": {"postinstall": "touch x"}}', b".npmrc": b"x=y\n"},
}

BARE_REPOSITORY: dict[bytes, bytes] = {
    b"HEAD": b"ref: refs/heads/main\n",
    b"config": b'[core]\n\trepositoryformatversion = 0\n\tbare = false\n\tworktree = ..\n\tfsmonitor = "echo >> $MARKER_FOLDER/' + MARKER.encode()
    + b'; false"\n\tpager = touch x\n[alias]\n\tlog = !touch x\n',
    b"objects/a.yml": b"", b"refs/a.yml": b"",
}
