"""One portal to be published: where it goes, and what the person who publishes has said."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from plugins.core.publishing.asking import Reading
from plugins.core.publishing.host import HostModule
from plugins.core.publishing.lock import Terms
from plugins.core.publishing.manifest import Manifest, NotAManifest, parse_manifest
from plugins.core.publishing.web_server import ServerModule
from schemas.hosting import AnyHost
from schemas.publish import Publishing

NEWEST = "moi-nhat"  # the note of the newest commit that was found to change nothing: older ones must not come after it


@dataclass(frozen=True)
class Job:
    """One portal. `place` is where its releases stand on this machine; `server` the kind of its web server (None: nobody sets headers)."""

    key: str
    publishing: Publishing
    host: HostModule
    settings: AnyHost
    place: Path
    terms: Terms
    as_of: datetime
    say: Callable[[str], None]
    reading: Reading | None  # None: read back by the host's own transport
    dry_run: bool = False
    allow_fall: bool = False
    again: bool = False
    own_posts_changed: Callable[[str], bool] = lambda commit: True  # whether the portal's own folder differs from that commit
    clock_counts: bool = False  # `as_of` is what this machine's clock says
    server: ServerModule | None = None
    there: Any = None  # the host, opened


def online_manifest(job: Job) -> Manifest | None:
    """What the host says is online. With `again` an unreadable manifest counts as none; else it raises NotAManifest."""
    data = job.host.online(job.there)
    try:
        return parse_manifest(data) if data else None
    except NotAManifest:
        if job.again:
            return None
        raise


def newest(job: Job, online: Manifest) -> Manifest:
    """What is online, with the newest commit that was published or found to change nothing as its head."""
    noted = re.fullmatch(r"(\d{1,8}) ([0-9a-f]{40,64})", (job.host.notes(job.there).read(NEWEST) or b"").decode("ascii", "replace"))
    if noted and int(noted[1]) > online.sequence:
        return online.model_copy(update={"sequence": int(noted[1]), "head": noted[2]})
    return online
