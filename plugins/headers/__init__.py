"""Web servers that keep the policy of headers, one file each; publish.yml names them.

`server_files(sites, place)` are files for the operator of the server, by path; `release_files(site)` are files that travel in each release,
by path from the portal's root; both may be none. `expected(path, trusted)` are the headers that such a server gives to a path, on a
portal that trusts these addresses. `TWINS` says whether it sends the twins of plugins/core/publishing/compress.py.
The contract is ServerModule of plugins/core/publishing/web_server.py.
"""

from plugins.core.publishing.web_server import ServerModule
from plugins.headers import apache, caddy, headers_file, nginx

HEADERS: dict[str, ServerModule] = {
    "nginx": nginx,
    "apache": apache,
    "caddy": caddy,
    "headers-file": headers_file,
}
