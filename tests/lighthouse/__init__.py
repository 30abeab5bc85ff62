"""Lighthouse on pages of the sample, as an operator's nginx serves them to a phone."""
