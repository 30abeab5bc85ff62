"""nginx (1.19.4 or later): the headers by maps over the path, so that no `location` loses one; what moved, from a map of each portal."""

from collections.abc import Sequence

from plugins.core.publishing.content_types import CONTENT_TYPES
from plugins.core.publishing.header_policy import EVERYWHERE, PATH_KINDS, Sources, headers_for, headers_of, sources_of
from plugins.core.publishing.reload_units import ADDRESS, SERVER_FOLDER, kept_lines, reload_units
from plugins.core.publishing.sites import ServerPlace, Site

TWINS = True
expected = headers_for
_VARIABLES = ("cong_form", "cong_ban")
_SOURCES = Sources(*(f"${{{name}}}" for name in _VARIABLES))
_GONE = "gone"
_LINE = f"{ADDRESS} ({ADDRESS}|{_GONE});"  # of the map of what moved

_TOP = """\
# Do «build.py hosting --kind nginx» viết ra. Chép conf.d/, snippets/ và cong/ vào /etc/nginx/, rồi: nginx -t && systemctl reload nginx
# Xem docs/hosting.md.

map_hash_bucket_size 1024;
map_hash_max_size 65536;
server_names_hash_bucket_size 128;
"""

_NOBODY = """
# Tên miền không phải của ta: không trả lời.
server {
    listen 80 default_server;
    listen [::]:80 default_server;
    listen 443 ssl http2 default_server;
    listen [::]:443 ssl http2 default_server;
    server_name _;
    ssl_reject_handshake on;
    return 444;
}
"""

_TO_HTTPS = """
server {{
    listen 80;
    listen [::]:80;
    server_name {hosts};
    server_tokens off;
    location ^~ /.well-known/acme-challenge/ {{ root /var/www/html; }}
    location / {{ return 301 https://$host$request_uri; }}
}}
"""

_SERVER = """
map $uri $cong_dich_{name} {{
    default "";
    include {kept};
}}
server {{
    listen 443 ssl http2;
    listen [::]:443 ssl http2;
    server_name {host};
    ssl_certificate "{certificates}/fullchain.pem";
    ssl_certificate_key "{certificates}/privkey.pem";
    root "{root}";
    set $cong_dich $cong_dich_{name};
    include snippets/cong.conf;
}}
"""

_SNIPPET = """\
# Chung cho mọi cổng; conf.d/cong.conf gọi đến.
ssl_protocols TLSv1.2 TLSv1.3;
ssl_session_cache shared:cong:10m;
ssl_session_tickets off;
server_tokens off;
index index.html;
absolute_redirect off;
client_max_body_size 4k;
gzip_static on;
gzip_vary on;
gzip_proxied any;
default_type application/octet-stream;
types {{
{types}
}}
{headers}

error_page 403 404 =404 /404.html;
error_page 410 @da_go;
if ($request_uri ~ "^(/([a-z0-9-]+/)*)index\\.html(\\?.*)?$") {{ return 301 $1; }}
if ($cong_dich = {gone}) {{ return 410; }}
if ($cong_dich) {{ return 301 $cong_dich; }}
location / {{ }}
location ~ "/\\.(?!well-known/)" {{ return 404; }}
location @da_go {{ try_files ${{uri}}index.html /404.html; }}
"""


def server_files(sites: Sequence[Site], place: ServerPlace) -> dict[str, str]:
    """Maps and servers for /etc/nginx/conf.d, and what all servers share; brotli apart, for it needs a module."""
    hosts = " ".join(site.host for site in sites)
    servers = "".join(_server(site, place) for site in sites)
    return {
        "conf.d/cong.conf": _TOP + _source_maps(sites) + _header_maps() + _NOBODY + _TO_HTTPS.format(hosts=hosts) + servers,
        "conf.d/cong-brotli.conf": "# Chỉ chép khi có mô-đun: apt install libnginx-mod-http-brotli-static\nbrotli_static on;\n",
        "snippets/cong.conf": _SNIPPET.format(types=_types(), headers=_headers(), gone=_GONE),
        **reload_units("nginx", _LINE, sites, place),
    }


def release_files(site: Site) -> dict[str, str]:
    """The map of what moved and what was withdrawn."""
    moved = [f"{old} {new};\n{old.rstrip('/')} {new};\n" for old, new in site.addresses.redirects.items()]
    return {f"{SERVER_FOLDER}/nginx.conf": "".join([*moved, *(f"{path} {_GONE};\n" for path in site.addresses.gone)])}


def _server(site: Site, place: ServerPlace) -> str:
    return _SERVER.format(name=site.key.replace("-", "_"), host=site.host, root=place.root_of(site), kept=kept_lines(site),
                          certificates=place.certificates_of(site))


def _source_maps(sites: Sequence[Site]) -> str:
    """The trusted addresses of each portal: one map for each kind of them."""
    text = ""
    for index, name in enumerate(_VARIABLES):
        lines = [f'    {site.host} "{sources_of(site.trusted)[index]}";' for site in sites if sources_of(site.trusted)[index]]
        text += "\n".join([f"map $server_name ${name} {{", '    default "";', *lines, "}\n"])
    return text


def _values() -> dict[str, list[str]]:
    """By header that differs between kinds of path: its value for each kind, «» for none."""
    by_kind = [headers_of(kind, _SOURCES) for kind in PATH_KINDS]
    names = dict.fromkeys(name for headers in by_kind for name in headers if name not in EVERYWHERE)
    return {name: [headers.get(name, "") for headers in by_kind] for name in names}


def _variable(name: str) -> str:
    return "$cong_" + name.lower().replace("-", "_")


def _header_maps() -> str:
    """One map for each header that differs; the first pattern that is found counts, as in the policy."""
    text = ""
    for name, values in _values().items():
        lines = [f'    "~{kind.pattern}" "{value}";' for kind, value in zip(PATH_KINDS[:-1], values[:-1], strict=True)]
        text += "\n".join([f"map $uri {_variable(name)} {{", f'    default "{values[-1]}";', *lines, "}\n"])
    return text


def _headers() -> str:
    fixed = [f'add_header {name} "{value}" always;' for name, value in EVERYWHERE.items()]
    return "\n".join([*fixed, *(f"add_header {name} {_variable(name)} always;" for name in _values())])


def _types() -> str:
    return "\n".join(f'    "{kind}" {ending};' for ending, kind in CONTENT_TYPES.items())
