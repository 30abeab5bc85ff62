"""A publisher as a process of its own, to be killed, starved or given a wrong clock: driver.py PLACE SITE STORE VERSION.

PLACE is the host's settings as JSON. It asks for a file of the name MARK before and after the phase that changes anything.
"""

import json
import sys
from contextlib import suppress
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from pydantic import TypeAdapter

from plugins.core.publishing.lock import Terms
from schemas.hosting import Host
from tests.publishing.sites import Place, codes, job, line, publish_site

PATIENT = Terms("người thử", patience=600, pause=0.2)  # eight of them wait for one another, on a slow machine too
MARK = "/khong-co-moc-nay"


def mark() -> None:
    with suppress(OSError):
        Path(MARK).stat()


def main(place: str, site: str, store: str, version: str) -> int:
    settings = TypeAdapter(Host).validate_python(json.loads(place))
    one = job(Place(settings), Path(store), terms=PATIENT)
    mark()
    problems = publish_site(one, Path(site), line(int(version)))
    mark()
    print(*codes(problems), *(problem.message for problem in problems))
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
