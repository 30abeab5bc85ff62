"""Facts about portals, and the score that follows from them by the sheet."""
