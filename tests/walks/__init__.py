"""Three persons do what citizens come for: on a small phone, by keyboard only, without JavaScript."""
