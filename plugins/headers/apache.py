"""Apache 2.4: one `.htaccess` in each release, so that shared hosting needs nothing else; virtual hosts for one's own server."""

from collections.abc import Sequence

from plugins.core.publishing.content_types import CONTENT_TYPES, TEXT_TYPES
from plugins.core.publishing.header_policy import EVERYWHERE, NEVER, PATH_KINDS, PathKind, headers_for, headers_of, sources_of
from plugins.core.publishing.sites import ServerPlace, Site

TWINS = True
expected = headers_for
_TEXTS = "|".join(TEXT_TYPES)

_HTACCESS = """\
# Do chương trình viết ra trong mỗi bản phát hành; sửa tay sẽ bị ghi đè.
Options -Indexes -MultiViews
DirectoryIndex index.html
AddDefaultCharset Off
ErrorDocument 403 /404.html
ErrorDocument 404 /404.html
{types}
RemoveType .gz .br
RemoveLanguage .br
AddEncoding gzip .gz
AddEncoding br .br

RewriteEngine On
RewriteCond %{{REQUEST_METHOD}} !^(GET|HEAD)$
RewriteRule ^ - [R=405,L]
RewriteRule "(^|/)\\.(?!well-known/)" - [R=404,L]
RewriteCond %{{HTTPS}} !=on
RewriteCond %{{HTTP:X-Forwarded-Proto}} !=https
RewriteCond %{{REQUEST_URI}} !^/\\.well-known/acme-challenge/
RewriteRule ^ https://{host}%{{REQUEST_URI}} [R=301,L]
RewriteCond %{{THE_REQUEST}} "^[A-Z]+ (/([a-z0-9-]+/)*)index\\.html[ ?]"
RewriteRule ^ https://{host}%1 [R=301,L]
{addresses}
RewriteCond %{{REQUEST_FILENAME}} -d
RewriteCond %{{REQUEST_FILENAME}}/index.html !-f
RewriteRule ^ - [R=404,L]
RewriteRule ^((?:.+/)?)$ $1index.html
{twins}

<IfModule mod_headers.c>
{headers}
</IfModule>
"""

_TWIN = """\
RewriteCond %{{HTTP:Accept-Encoding}} "\\b{name}\\b"
RewriteCond %{{DOCUMENT_ROOT}}/$1{ending} -f
RewriteRule "^(.+\\.(?:{texts}))$" $1{ending} [L]"""

_GONE = """\
RewriteRule ^{path}$ - [G]
<If "%{{REQUEST_URI}} == '/{path}'">
    ErrorDocument 410 /{path}index.html
</If>"""

_HOSTS = """
<VirtualHost *:80>
    ServerName {host}
    Alias /.well-known/acme-challenge/ /var/www/html/.well-known/acme-challenge/
    RedirectMatch 301 "^/(?!\\.well-known/acme-challenge/)(.*)" "https://{host}/$1"
</VirtualHost>
<VirtualHost *:443>
    ServerName {host}
    DocumentRoot "{root}"
    SSLEngine on
    SSLCertificateFile "{certificates}/fullchain.pem"
    SSLCertificateKeyFile "{certificates}/privkey.pem"
    <Directory "{root}">
        Require all granted
        Options SymLinksIfOwnerMatch
        AllowOverride FileInfo Indexes Options=Indexes,MultiViews,SymLinksIfOwnerMatch
    </Directory>
</VirtualHost>
"""

_TOP = """\
# Do «build.py hosting --kind apache» viết ra. Chép cả thư mục vào /etc/apache2/, rồi:
#   a2enmod ssl rewrite headers && a2ensite cong && systemctl reload apache2
# Tiêu đề, chuyển hướng và nén nằm trong tệp .htaccess của từng bản phát hành. Xem docs/hosting.md.
ServerTokens Prod
SSLProtocol -all +TLSv1.2 +TLSv1.3
"""


def server_files(sites: Sequence[Site], place: ServerPlace) -> dict[str, str]:
    """Two virtual hosts for each portal: to https, and the portal itself."""
    hosts = (_HOSTS.format(host=site.host, root=place.root_of(site), certificates=place.certificates_of(site)) for site in sites)
    return {"sites-available/cong.conf": _TOP + "".join(hosts)}


def release_files(site: Site) -> dict[str, str]:
    """Types, headers, twins, what moved and what was withdrawn."""
    types = "\n".join(f'AddType "{kind}" .{ending}' for ending, kind in CONTENT_TYPES.items())
    twins = "\n".join(_TWIN.format(name=name, ending=ending, texts=_TEXTS) for name, ending in (("br", ".br"), ("gzip", ".gz")))
    text = _HTACCESS.format(types=types, host=site.host, addresses=_addresses(site), twins=twins, headers=_headers(site))
    return {".htaccess": text}


def _addresses(site: Site) -> str:
    moved = [f"RewriteRule ^{old.strip('/')}/?$ https://{site.host}{new} [R=301,L]" for old, new in site.addresses.redirects.items()]
    return "\n".join([*moved, *(_GONE.format(path=path.lstrip("/")) for path in site.addresses.gone)])


def _headers(site: Site) -> str:
    fixed = [f'Header always set {name} "{value}"' for name, value in EVERYWHERE.items()]
    never = [f"Header {table}unset {name}" for name in NEVER for table in ("", "always ")]
    vary = f'<FilesMatch "\\.({_TEXTS})(\\.br|\\.gz)?$">\nHeader always merge Vary Accept-Encoding\n</FilesMatch>'
    return "\n".join([*fixed, *never, vary, *(_block(number, kind, site) for number, kind in enumerate(PATH_KINDS))])


def _block(number: int, kind: PathKind, site: Site) -> str:
    """The headers of one kind."""
    word = "If" if number == 0 else "ElseIf"
    headers = headers_of(kind, sources_of(site.trusted))
    lines = [f'Header always set {name} "{value}"' for name, value in headers.items() if name not in EVERYWHERE]
    return "\n".join([f'<{word} "%{{REQUEST_URI}} =~ m#{kind.pattern}#">', *lines, f"</{word}>"])
