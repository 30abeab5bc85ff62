"""The log of all that the city's portals have published: append-only, signed, checked by anybody (docs/decisions/0015-log.md)."""
