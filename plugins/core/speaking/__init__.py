"""Posts as text to be read aloud: whatever is not letters becomes words."""
