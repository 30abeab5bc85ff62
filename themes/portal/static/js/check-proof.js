// Checks, in the browser, the proof that a page stands in the log as it is (docs/decisions/0015-log.md; plugins/core/log/proof.py).

import { NotVerified, bytesOf, checked, hex, isSame, parseKey, parseStatement, sha256, utf8 } from "/tai-nguyen/check-note.js";

const FIELDS = { v: "number", text: "string", salt: "string", entry: "string", index: "number", hashes: "object", checkpoint: "string", keys: "string" };
const LEAF = Uint8Array.of(0);
const NODE = Uint8Array.of(1);
const BLOCKS = /^(?:article|aside|blockquote|br|caption|d[dtl]|details|div|figcaption|figure|footer|form|h[1-6]|header|hr|li|main|nav|ol|p|pre|section|summary|table|tbody|td|th|thead|tr|ul)$/;
const STRANGE = /^(?:base|embed|iframe|link|meta|object|script|style|template)$/;
const QUOTED = "\x1e";
const AWAY = /^(?:https?:|mailto:|tel:)\S+$/;

// What a proof proves to who trusts `keys` (the root key in the first line, then perhaps its newest statement):
// {entry, text, checkpoint}; throws NotVerified where it proves nothing.
export async function checkProof(written, keys) {
  const proof = fieldsOf(written);
  const checkpoint = await checked(proof.checkpoint, await newestStatement(proof.keys, keys));
  const leaf = await sha256(LEAF, utf8(proof.entry));
  if (!(await isIncluded(leaf, proof.index, checkpoint.size, proof.hashes.map(hashOf), checkpoint.root))) throw new NotVerified("path");
  const entry = objectOf(proof.entry);
  if (hex(await sha256(saltOf(proof.salt), utf8(proof.text))) !== entry.digest) throw new NotVerified("digest");
  return { entry, text: proof.text, checkpoint };
}

// A key that was stolen is revoked by a newer statement than that of the proof.
async function newestStatement(note, keys) {
  const [first, ...rest] = keys.split("\n");
  const root = await parseKey(first);
  const found = await parseStatement(note, root);
  const own = rest.join("\n").replace(/^\n+/, "");
  const newest = own.trim() ? await parseStatement(own, root) : found;
  return newest.serial >= found.serial ? newest : found;
}

function fieldsOf(written) {
  const found = objectOf(written.replace(/\n$/, ""));
  const names = Object.keys(found);
  const fits = names.length === Object.keys(FIELDS).length && names.every((name) => typeof found[name] === FIELDS[name]);
  if (!fits || found.v !== 1 || !Array.isArray(found.hashes) || !written.endsWith("\n")) throw new NotVerified("form");
  return found;
}

// A JSON object that is written as the log writes it: else two files could say the same.
function objectOf(text) {
  let found;
  try {
    found = JSON.parse(text);
  } catch {
    throw new NotVerified("form");
  }
  if (found === null || typeof found !== "object" || Array.isArray(found) || compact(found) !== text) throw new NotVerified("form");
  return found;
}

function compact(value) {
  if (Array.isArray(value)) return `[${value.map(compact).join(",")}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  return `{${Object.keys(value).sort().map((name) => `${JSON.stringify(name)}:${compact(value[name])}`).join(",")}}`;
}

function hashOf(written) {
  const bytes = typeof written === "string" ? bytesOf(written) : [];
  if (bytes.length !== 32) throw new NotVerified("hashes");
  return bytes;
}

function saltOf(written) {
  if (!/^[0-9a-f]{32}$/.test(written)) throw new NotVerified("salt");
  return Uint8Array.from(written.match(/../g), (pair) => parseInt(pair, 16));
}

// Whether the tree of `size` leaves with this root has this leaf at this index (RFC 9162 §2.1.3.2). Numbers may be beyond 32 bits.
export async function isIncluded(leaf, index, size, path, root) {
  if (!Number.isSafeInteger(index) || index < 0 || index >= size) return false;
  let [place, last, found] = [index, size - 1, leaf];
  for (const step of path) {
    if (last === 0) return false;
    if (place % 2 || place === last) {
      found = await sha256(NODE, step, found);
      while (place && place % 2 === 0) [place, last] = [place / 2, Math.floor(last / 2)];
    } else found = await sha256(NODE, found, step);
    [place, last] = [Math.floor(place / 2), Math.floor(last / 2)];
  }
  return last === 0 && isSame(found, root);
}

// The words of a page for which the log vouches, one line for each block; what it only quotes begins with «> »
// (plugins/core/log/page_text.py).
export function pageText(page) {
  const parts = [];
  const walk = (node, above, quoted) => {
    if (node.nodeType === Node.TEXT_NODE && above) parts.push(quoted, node.data.replace(/[\n\x1e]/g, " "));
    if (node.nodeType !== Node.ELEMENT_NODE) return;
    const [name, counts] = [node.localName, (above || "nguyenVan" in node.dataset) && !("ngoai" in node.dataset)];
    if (counts && (STRANGE.test(name) || node.hasAttribute("style") || node.hasAttribute("hidden"))) throw new NotVerified("strange");
    const edge = counts && BLOCKS.test(name) ? "\n" : "";
    const alt = counts && name === "img" && node.getAttribute("alt");
    const mark = name === "blockquote" ? QUOTED : quoted;
    parts.push(edge, alt ? `${mark} [${alt}] ` : "");
    node.childNodes.forEach((child) => walk(child, counts, mark));
    const href = counts && name !== "link" && node.getAttribute("href");
    parts.push(href && AWAY.test(href) ? ` <${href}>` : "", edge);
  };
  walk(page.documentElement, false, "");
  return parts.join("").normalize("NFC").split("\n").map(lineOf).filter(Boolean).join("\n");
}

function lineOf(written) {
  const words = written.split(/[\s\x1e]+/).filter(Boolean).join(" ");
  if (written.includes(QUOTED)) return words && `> ${words}`;
  return /^[>\\]/.test(words) ? `\\${words}` : words;
}

// Checks that a page is the one that the proof is of, and says just what it says; throws NotVerified.
export function checkPage(page, proved) {
  const [canonical, ...others] = page.querySelectorAll("link[rel='canonical']");
  const path = canonical && !others.length ? new URL(canonical.getAttribute("href")).pathname : "";
  if (path !== proved.entry.path) throw new NotVerified("address");
  if (pageText(page) !== proved.text) throw new NotVerified("words");
}
