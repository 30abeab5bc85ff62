"""Hashes and proofs against the published vectors of Certificate Transparency, and against code that is not ours: pymerkle, sigstore."""

from functools import partial
from itertools import combinations
from pathlib import Path
from types import SimpleNamespace

import pytest
from pymerkle import InmemoryTree, verify_consistency, verify_inclusion
from pymerkle.proof import InclusionProof
from sigstore._internal.merkle import verify_merkle_inclusion

from plugins.core.log.checkpoint import parse_checkpoint
from plugins.core.log.hashing import EMPTY, SIZE, is_consistent, is_included, leaf_hash
from plugins.core.log.ledger import Ledger
from plugins.core.log.tiles import WIDTH, all_tiles
from plugins.core.log.tree import Tree
from tests.log.logs import entry, grown

# The eight leaves, their roots and a path in the tests of the reference implementation of RFC 6962.
LEAVES = [bytes.fromhex(text) for text in ("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f")]
ROOTS = ("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d", "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
         "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77", "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
         "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4", "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
         "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c", "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328")
FIRST_OF_EIGHT = ["96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
                  "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                  "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4"]
CONSISTENT = {
    (1, 8): FIRST_OF_EIGHT,
    (6, 8): ["0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a", "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
             "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7"],
    (2, 5): ["5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e", "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b"],
}
SIZES = (1, 2, 3, 5, 8, 31, 32, 33, 200, 255, 256, 257, 300)


def tree_of(leaves: list[bytes]) -> Tree:
    return Tree(len(leaves), lambda path: b"".join(map(leaf_hash, leaves)))


def test_roots_and_paths_are_those_of_the_reference_implementation() -> None:
    assert EMPTY.hex() == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    assert [tree_of(LEAVES[:count]).root().hex() for count in range(1, 9)] == list(ROOTS)
    assert [each.hex() for each in tree_of(LEAVES).inclusion(0)] == FIRST_OF_EIGHT
    for (old, size), path in CONSISTENT.items():
        assert [each.hex() for each in tree_of(LEAVES[:size]).consistency(old)] == path
    assert tree_of(LEAVES).consistency(8) == tree_of(LEAVES).consistency(0) == []


@pytest.fixture(scope="module")
def foreign() -> InmemoryTree:
    """A tree of pymerkle."""
    tree = InmemoryTree(algorithm="sha256")
    for number in range(max(SIZES)):
        tree.append_entry(entry(number))
    return tree


def at_size(folder: Path, size: int) -> Tree:
    return grown(folder / str(size), [size])[0].tree()


def test_pymerkle_finds_the_same_roots_and_accepts_our_paths(tmp_path: Path, foreign: InmemoryTree) -> None:
    trees = {size: at_size(tmp_path, size) for size in SIZES}
    for size, tree in trees.items():
        assert tree.root() == foreign.get_root(size)
        for index in {0, size // 3, size - 1}:
            theirs: InclusionProof = foreign.prove_inclusion(index + 1, size)
            theirs.path = [tree.leaf(index), *tree.inclusion(index)]
            verify_inclusion(tree.leaf(index), tree.root(), theirs, index=index + 1, size=size)
    for old, size in combinations(SIZES, 2):  # its proofs have another form than RFC 6962: it judges our roots by them
        verify_consistency(trees[old].root(), trees[size].root(), foreign.prove_consistency(old, size))


def test_sigstore_accepts_our_inclusion_proofs(tmp_path: Path) -> None:
    for size in SIZES:
        tree = at_size(tmp_path, size)
        for index in {0, size // 2, size - 1}:
            proof = SimpleNamespace(log_index=index, tree_size=size, hashes=tree.inclusion(index), root_hash=tree.root())
            verify_merkle_inclusion(SimpleNamespace(_inner=SimpleNamespace(inclusion_proof=proof, canonicalized_body=entry(index))))  # type: ignore[arg-type]


def test_every_leaf_is_proved_at_its_own_place_and_no_other() -> None:
    for size in range(1, 20):
        leaves = [entry(number) for number in range(size)]
        tree = tree_of(leaves)
        for index in range(size):
            path = tree.inclusion(index)
            assert is_included(tree.leaf(index), index, size, path, tree.root())
            assert not any(is_included(tree.leaf(index), other, size, path, tree.root()) for other in range(-1, size + 2) if other != index)
            assert not is_included(leaf_hash(b"khac"), index, size, path, tree.root())
            assert not is_included(tree.leaf(index), index, size, [*path, EMPTY], tree.root())


def earlier(ledger: Ledger, path: str) -> bytes:
    """A tile as it was: the beginning of what it is now."""
    now = next(tile for tile in all_tiles(ledger.size) if tile.path.partition(".p")[0] == path.partition(".p")[0])
    width = int(path.partition(".p/")[2] or WIDTH)
    return ledger.read(now.path)[:width * SIZE]


def test_each_of_sixty_checkpoints_goes_on_from_each_before_it_and_from_no_other(tmp_path: Path) -> None:
    ledger, notes = grown(tmp_path, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] * 6)
    seen = [parse_checkpoint(note) for note in notes]
    assert len({each.size for each in seen}) == 60
    for newer in seen:
        tree = Tree(newer.size, partial(earlier, ledger))
        assert tree.root() == newer.root
        for older in (each for each in seen if each.size <= newer.size):
            path = tree.consistency(older.size)
            assert is_consistent(older.size, older.root, newer.size, newer.root, path)
            assert not is_consistent(older.size, EMPTY, newer.size, newer.root, path)
            assert not is_consistent(older.size, older.root, newer.size, EMPTY, path)
            if path:
                assert not is_consistent(older.size, older.root, newer.size, newer.root, path[1:])
                assert not is_consistent(older.size, older.root, newer.size, newer.root, [*path[:-1], EMPTY])
