"""Hashes of a Merkle tree and the check of proofs (RFC 6962 §2.1, algorithms of RFC 9162 §2.1.3.2 and §2.1.4.2). Standard library only."""

import hashlib
from collections.abc import Sequence

EMPTY = hashlib.sha256().digest()  # the root of a tree without leaves
SIZE = 32  # bytes of a hash


def leaf_hash(entry: bytes) -> bytes:
    """The hash of an entry of the log."""
    return hashlib.sha256(b"\x00" + entry).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    """The hash of what two hashes stand for."""
    return hashlib.sha256(b"\x01" + left + right).digest()


def is_included(leaf: bytes, index: int, size: int, path: Sequence[bytes], root: bytes) -> bool:
    """Whether the tree of `size` leaves with this root has this leaf hash at this index (from 0)."""
    if not 0 <= index < size:
        return False
    place, last, found = index, size - 1, leaf
    for step in path:
        if last == 0:
            return False
        if place & 1 or place == last:
            found = node_hash(step, found)
            place, last = _above_left_siblings(place, last)
        else:
            found = node_hash(found, step)
        place, last = place >> 1, last >> 1
    return last == 0 and found == root


def is_consistent(old_size: int, old_root: bytes, size: int, root: bytes, path: Sequence[bytes]) -> bool:
    """Whether the newer tree begins with all that the older tree has, in its order."""
    if not 0 <= old_size <= size:
        return False
    if old_size in (0, size):
        return not path and old_root == (EMPTY if old_size == 0 else root)
    steps = [old_root, *path] if old_size & (old_size - 1) == 0 else list(path)
    if not steps:
        return False
    place, last = old_size - 1, size - 1
    while place & 1:
        place, last = place >> 1, last >> 1
    old_found = found = steps[0]
    for step in steps[1:]:
        if last == 0:
            return False
        if place & 1 or place == last:
            old_found, found = node_hash(step, old_found), node_hash(step, found)
            place, last = _above_left_siblings(place, last)
        else:
            found = node_hash(found, step)
        place, last = place >> 1, last >> 1
    return last == 0 and (old_found, found) == (old_root, root)


def _above_left_siblings(place: int, last: int) -> tuple[int, int]:
    """A node at the right edge has no sibling on some levels: go up to where it is a right child."""
    while place and not place & 1:
        place, last = place >> 1, last >> 1
    return place, last
