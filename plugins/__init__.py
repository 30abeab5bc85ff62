"""Everything that goes out: a folder is a socket, a file is a plug (docs/decisions/0001-house.md)."""
