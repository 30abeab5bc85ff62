"""The log as a site of its own: its files, the statement of keys, the verifier, and two pages that say what it is."""

from pathlib import Path

from plugins.core.log.ledger import Ledger
from plugins.core.log.single_file import one_file
from plugins.core.log.tiles import CHECKPOINT
from plugins.core.publishing.job import Job, online_manifest
from plugins.core.publishing.publication import put_beside
from plugins.core.publishing.staging import Staged, put_in_place, stage_paths

KEYS = "khoa.txt"
VERIFIER = "xac-minh.py"
PAGES = Path(__file__).resolve().parents[3] / "themes" / "portal" / "log"


def log_site(job: Job, ledger: Ledger, keys: str) -> Staged:
    """A copy of all that stands at the address of the log."""
    pages = {path.name: path.read_bytes() for path in sorted(PAGES.iterdir())}
    verifier = one_file(pages[VERIFIER].decode())
    put = pages | {KEYS: keys.encode(), VERIFIER: verifier.encode(), **put_beside(job, ledger.folder)}
    return put_in_place(stage_paths(ledger.folder, ledger.paths(), job.place), put)


def checkpoint_online(job: Job) -> str | None:
    """The SHA-256 of the checkpoint that is online; None where nothing is."""
    manifest = online_manifest(job)
    return manifest.files[CHECKPOINT].sha256 if manifest and CHECKPOINT in manifest.files else None
