"""Post templates: for each kind of post a draft with Vietnamese comments, to be copied where there is no form."""

from plugins.core.drafting.skeleton import TITLE, skeleton
from plugins.core.forming.units import Asked
from schemas.kinds import KINDS


def files(asked: Asked) -> dict[str, str]:
    """tin-tuc.md and so on, by the folder into which the post goes."""
    return {f"{kind.folder}.md": skeleton(kind, TITLE, asked.as_of) for kind in KINDS.values()}
