"""Which of the duties of schemas/law/portal-duties.yml hold for a portal, and which of them it keeps: asked by rules and by reports."""

from plugins.core.judging.fact_reader import PortalFacts
from schemas import law
from schemas.clock import Clock
from schemas.portal_duties import StandingPage, duties


def wanted_pages(facts: PortalFacts, clock: Clock) -> list[StandingPage]:
    """The standing pages that the portal must have now."""
    return [page for page in duties().pages if page.holds(facts.tier, clock)]


def wanted_sections(facts: PortalFacts, clock: Clock) -> list[law.Section]:
    """The sections that may not be empty now."""
    return [law.sections()[duty.id] for duty in duties().sections if duty.holds(facts.tier, clock)]


def is_filled(section: law.Section, facts: PortalFacts) -> bool:
    """Whether readers find anything in the section."""
    return facts.has_kind(section.kind) if section.kind else facts.has_section(section.id)
