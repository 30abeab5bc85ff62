// Signed notes, keys and checkpoints of the log, as plugins/core/log reads them (docs/decisions/0015-log.md). What is not written in the
// one right way throws NotVerified; a browser that cannot check signatures throws NotSupported.

export class NotVerified extends Error {}
export class NotSupported extends Error {}

const BYTES = new TextEncoder();
const ED25519 = 1; // the kind of a key
const SIGNATURES = 16; // more than that is no note of ours
const VIETNAM = 7 * 3600; // seconds
const CHECKPOINT = /^(\S+)\n(0|[1-9][0-9]{0,14})\n([A-Za-z0-9+/]{43}=)\ntime (0|[1-9][0-9]{0,10})\n$/;
const STATEMENT = /^keys (\S+)\n([1-9]\d{0,8})\n((?:.+\n)*)$/;
const VOUCHED = /^(?:key (\S+) (\d{4}-\d\d-\d\d) (\d{4}-\d\d-\d\d)|revoked (\S+) (\d{4}-\d\d-\d\d))$/;

export function bytesOf(base64) {
  let bytes;
  try {
    bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
  } catch {
    throw new NotVerified("base64");
  }
  if (btoa(String.fromCharCode(...bytes)) !== base64) throw new NotVerified("base64");
  return bytes;
}

export async function sha256(...parts) {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  parts.reduce((place, part) => (whole.set(part, place), place + part.length), 0);
  return new Uint8Array(await crypto.subtle.digest("SHA-256", whole));
}

export function utf8(text) {
  return BYTES.encode(text);
}

export function isSame(one, other) {
  return one.length === other.length && one.every((byte, place) => byte === other[place]);
}

// «NAME+ID+KEY» → {name, id, public, text}
export async function parseKey(text) {
  const [, name, id, written] = /^([^\s+]{1,200})\+([0-9a-f]{8})\+(\S+)$/.exec(text.trim()) ?? [];
  const bytes = name ? bytesOf(written) : [];
  if (bytes.length !== 33 || bytes[0] !== ED25519) throw new NotVerified("key");
  const own = (await sha256(utf8(`${name}\n`), bytes)).slice(0, 4);
  if (hex(own) !== id) throw new NotVerified("key");
  return { name, id: own, public: bytes.slice(1), text: text.trim() };
}

export function hex(bytes) {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

// The text of a note, and its signatures: [[name, bytes], …].
export function splitNote(note) {
  const place = note.lastIndexOf("\n\n");
  const lines = note.slice(place + 2).split("\n");
  const found = lines.slice(0, -1).map((line) => /^— (\S+) (\S+)$/.exec(line));
  if (place < 0 || lines.at(-1) !== "" || !found.length || found.length > SIGNATURES || found.includes(null)) throw new NotVerified("note");
  return { text: note.slice(0, place + 1), signatures: found.map(([, name, bytes]) => [name, bytesOf(bytes)]) };
}

export async function isSignedBy(note, key) {
  const { text, signatures } = splitNote(note);
  const ours = signatures.filter(([name, bytes]) => name === key.name && isSame(bytes.slice(0, 4), key.id));
  const answers = await Promise.all(ours.map(([, bytes]) => isSigned(key.public, utf8(text), bytes.slice(4))));
  return answers.includes(true);
}

async function isSigned(key, message, signature) {
  let imported;
  try {
    imported = await crypto.subtle.importKey("raw", key, { name: "Ed25519" }, false, ["verify"]);
  } catch (fault) {
    throw fault.name === "NotSupportedError" ? new NotSupported() : new NotVerified("key");
  }
  return crypto.subtle.verify({ name: "Ed25519" }, imported, signature, message);
}

// {origin, size, root, time} of a checkpoint, whoever has signed it.
export function parseCheckpoint(note) {
  const [, origin, size, root, time] = CHECKPOINT.exec(splitNote(note).text) ?? [];
  if (!origin) throw new NotVerified("checkpoint");
  return { origin, size: Number(size), root: bytesOf(root), time: Number(time) };
}

// {origin, serial, keys: [{key, first, last, revoked}]}: which keys may sign from when to when, as the root key has signed it.
export async function parseStatement(note, root) {
  if (!(await isSignedBy(note, root))) throw new NotVerified("statement");
  const [, origin, serial, lines] = STATEMENT.exec(splitNote(note).text) ?? [];
  if (!origin) throw new NotVerified("statement");
  const keys = await Promise.all(lines.split("\n").slice(0, -1).map(vouched));
  return { origin, serial: Number(serial), keys };
}

async function vouched(line) {
  const [, key, first, last, gone, day] = VOUCHED.exec(line) ?? [];
  if (!key && !gone) throw new NotVerified("statement");
  return { key: await parseKey(key ?? gone), first: first ?? day, last: last ?? day, revoked: !!gone };
}

// The checkpoint, where it was signed by a key that could do so on its day.
export async function checked(note, statement) {
  const found = parseCheckpoint(note);
  const day = new Date((found.time + VIETNAM) * 1000).toISOString().slice(0, 10);
  const counting = statement.keys.filter(({ first, last, revoked }) => !revoked && first <= day && day <= last);
  const answers = await Promise.all(counting.map(({ key }) => isSignedBy(note, key)));
  if (found.origin !== statement.origin || !answers.includes(true)) throw new NotVerified("checkpoint");
  return found;
}
