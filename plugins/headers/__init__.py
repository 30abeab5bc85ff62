"""Web servers that keep the policy of headers, one file each.

`server_files(sites, place)` are files for the operator of the server, by path; `release_files(site)` are files that travel in each release,
by path from the portal's root. Both may be none.
"""

from plugins.headers import apache, caddy, nginx, static

HEADERS = {
    "nginx": nginx,
    "apache": apache,
    "caddy": caddy,
    "static": static,
}
