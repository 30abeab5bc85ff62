"""What the ssh host has the far side do, in plain sh with the GNU core programs. $1 is the host's path.

A script is killed or cut off at any point without harm: only TURN touches what is served, and it does so by one rename.
"""

_THERE = 'cd "$1"\n'

READ = 'cd "$1" 2>/dev/null || exit 0\nif [ -e "$2" ]; then cat -- "$2"; fi'

LIST_NOTES = 'cd "$1/notes" 2>/dev/null || exit 0\nls'

WRITE_NOTE = 'mkdir -p "$1/notes"\ncd "$1/notes"\ncat >".$2"\nmv -f -- ".$2" "$2"'

REMOVE_NOTE = 'rm -f -- "$1/notes/$2"'

# $2 the release, $3 a kept one to begin with, or nothing. Linked files are never written to: rsync and mv replace them.
# Says what is served.
START = """
mkdir -p "$1/releases" "$1/notes"
cd "$1/releases"
rm -rf -- "$2.part"
if [ -n "$3" ]; then cp -al -- "$3" "$2.part"; else mkdir -- "$2.part"; fi
readlink ../current || true
"""

# $2 the release; standard input: paths to remove from it.
CLEAR = _THERE + """
cd "releases/$2.part"
while IFS= read -r path; do rm -f -- "$path"; done
find . -mindepth 1 -type d -empty -delete
"""

# $2 the release, $3 what is served; standard input: see _sums in ssh.py.
FINISH = _THERE + """
root=$PWD
cd "releases/$2.part"
while IFS= read -r path && [ -n "$path" ]; do
  [ -e "$path" ] && continue
  mkdir -p -- "$(dirname -- "$path")"
  ln -- "$root/$3/$path" "$path"
done
IFS= read -r size
head -c "$size" >.manifest.json.new
mv -f -- .manifest.json.new manifest.json
sums="$root/notes/.sums-$2"
cat >"$sums"
cut -c67- "$sums" | LC_ALL=C sort >"$sums.paths"
find . -mindepth 1 ! -type d ! -path ./manifest.json -printf '%P\\n' | LC_ALL=C sort >"$sums.found"
cmp -s "$sums.paths" "$sums.found" || { echo "files differ from the manifest" >&2; diff "$sums.paths" "$sums.found" | head -3 >&2; exit 1; }
sha256sum --check --quiet --strict -- "$sums" >&2
rm -f -- "$sums" "$sums.paths" "$sums.found"
chmod -R u=rwX,go=rX .
sync -f .
cd ..
[ "$3" = "releases/$2" ] || rm -rf -- "$2"
mv -T -- "$2.part" "$2"
sync -f .
"""

# $2 the release, $3 what was served when we began.
TURN = _THERE + """
served=$(readlink current || true)
[ "$served" = "$3" ] || { echo "another release went online meanwhile: $served" >&2; exit 1; }
ln -sfn -- "releases/$2" .current.new
mv -T -- .current.new current
sync -f .
"""

KEPT = 'cd "$1/releases" 2>/dev/null || exit 0\nfor name in *-*-*; do if [ -f "$name/manifest.json" ]; then echo "$name"; fi; done'

# $2 how many to keep. Names sort by age.
TIDY = _THERE + """
served=$(readlink current || true)
rm -f -- .current.new notes/.sums-*
cd releases
rm -rf -- *-*-*.part
ls -r | sed "1,$2d" | while IFS= read -r name; do
  case "$name" in [0-9]*-[0-9]*-*) [ "releases/$name" = "$served" ] || rm -rf -- "$name";; esac
done
"""

# Paths of what is no plain file, two zero bytes, then «DIGEST  ./PATH» of every file.
INVENTORY = """
cd "$1/current/" 2>/dev/null || exit 0
find . -mindepth 1 ! -type d ! -type f -printf '%P\\000'
printf '\\000\\000'
find . -type f -exec sha256sum -z -- {} +
"""
