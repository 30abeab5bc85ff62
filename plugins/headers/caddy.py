"""Caddy 2: certificates and redirection to https by itself; the kind of a path is looked up once, its headers follow."""

from collections.abc import Sequence

from plugins.core.publishing.content_types import CONTENT_TYPES, TEXT_TYPES
from plugins.core.publishing.header_policy import EVERYWHERE, NEVER, PATH_KINDS, PathKind, Sources, headers_for, headers_of, sources_of
from plugins.core.publishing.reload_units import ADDRESS, SERVER_FOLDER, kept_lines, reload_units
from plugins.core.publishing.sites import ServerPlace, Site

TWINS = True
expected = headers_for
_LINE = f"redir {ADDRESS} {ADDRESS} 301|error {ADDRESS} 410"
_SOURCES = Sources("{vars.cong_form}", "{vars.cong_ban}")

_TOP = """\
# Do «build.py hosting --kind caddy» viết ra. Chép Caddyfile và cong/ vào /etc/caddy/, rồi: systemctl reload caddy
# Chứng chỉ và chuyển sang https do Caddy tự lo. Xem docs/hosting.md.
(cong_tieu_de) {{
{headers}
}}
"""

_SITE = """
{host} {{
    root * "{root}"
    route {{
        vars cong_form "{sources.form}"
        vars cong_ban "{sources.portals}"
        import cong_tieu_de
        @sua not method GET HEAD
        respond @sua 405
        @an {{
            path */.*
            not path /.well-known/*
        }}
        error @an 404
        @dai path_regexp dai "^(/([a-z0-9-]+/)*)index\\.html$"
        redir @dai {{re.dai.1}} 301
        import {kept}
        file_server {{
            precompressed br gzip
        }}
    }}
    handle_errors {{
        route {{
            vars cong_form "{sources.form}"
            vars cong_ban "{sources.portals}"
            @da_go expression `{{err.status_code}} == 410`
            rewrite @da_go {{path}}index.html
            @khac expression `{{err.status_code}} != 410`
            rewrite @khac /404.html
            import cong_tieu_de
            file_server {{
                precompressed br gzip
                status {{err.status_code}}
            }}
        }}
    }}
}}
"""


def server_files(sites: Sequence[Site], place: ServerPlace) -> dict[str, str]:
    """The Caddyfile of all portals."""
    parts = (_SITE.format(host=site.host, root=place.root_of(site), kept=kept_lines(site),
                           sources=sources_of(site.trusted)) for site in sites)
    return {"Caddyfile": _TOP.format(headers=_headers()) + "".join(parts), **reload_units("caddy", _LINE, sites, place)}


def release_files(site: Site) -> dict[str, str]:
    """What moved and what was withdrawn."""
    moved = [f"redir {path} {new} 301\n" for old, new in site.addresses.redirects.items() for path in (old, old.rstrip("/"))]
    gone = [f"error {path} 410\n" for path in site.addresses.gone]
    return {f"{SERVER_FOLDER}/caddy.conf": "".join([*moved, *gone])}


def _headers() -> str:
    fixed = [f'header {name} "{value}"' for name, value in EVERYWHERE.items()]
    never = [f"header -{name}" for name in (*NEVER, "Server")]
    kinds = [line for kind in PATH_KINDS for line in _of_kind(kind)]
    return "\n".join(f"    {line}" for line in [*_kind_map(), *_types(), *fixed, *never, *kinds])


def _kind_map() -> list[str]:
    """The kind of the path; the first pattern that is found counts, as in the policy."""
    lines = [f'    "~{kind.pattern}" {kind.name}' for kind in PATH_KINDS[:-1]]
    return ["map {path} {cong_loai} {", *lines, f"    default {PATH_KINDS[-1].name}", "}"]


def _of_kind(kind: PathKind) -> list[str]:
    """What an answer that became another one on its way (a page «not found») brought along is taken away again."""
    lines = [f'    {name} "{value}"' for name, value in headers_of(kind, _SOURCES).items() if name not in EVERYWHERE]
    lines += [] if kind.shared or kind.readable else ["    -Access-Control-Allow-Origin"]
    return [f'@{kind.name} expression `{{cong_loai}} == "{kind.name}"`', f"header @{kind.name} {{", *lines, "}"]


def _types() -> list[str]:
    page = f'    "~/$" "{CONTENT_TYPES["html"]}"'
    others = [f'    "~\\.{ending}$" "{kind}"' for ending, kind in CONTENT_TYPES.items()]
    return ["map {path} {cong_content_type} {", page, *others, '    default "application/octet-stream"', "}",
            "header Content-Type {cong_content_type}",
            f"@chu path / */ {' '.join(f'*.{ending}' for ending in TEXT_TYPES)}", "header @chu Vary Accept-Encoding"]
