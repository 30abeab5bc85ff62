// Finds the pages from which a text may come. The index points, the page itself decides (plugins/pelican/check_index.py).

import { masked, nearWords } from "/tai-nguyen/check-words.js";

const RUN = 4; // words of a run that has a digest
const LONG = 8; // words of a sentence that is remembered after its post was withdrawn
const POSTS = 1500; // that are looked through without asking: some 350 kB
const ENOUGH = 1.5; // points of a page that is worth loading
const CANDIDATES = 4;
const NUMBER_SIGN = /^(số|so|no|n°)\s*:?\s*/i;

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let code = byte;
  for (let bit = 0; bit < 8; bit++) code = code & 1 ? 0xedb88320 ^ (code >>> 1) : code >>> 1;
  return code;
});

// 24 bits of CRC-32, of a text in ASCII.
export function digest(text) {
  let code = -1;
  for (let place = 0; place < text.length; place++) code = TABLE[(code ^ text.charCodeAt(place)) & 255] ^ (code >>> 8);
  return ~code & 0xffffff;
}

export class Index {
  // `parts` are [name, posts], the newest first.
  constructor({ folder, parts, withdrawn }) {
    this.folder = folder;
    this.waiting = [...parts];
    this.withdrawnPart = withdrawn;
    this.posts = [];
    this.blocks = new Map();
    this.runs = new Map();
    this.count = 0;
  }

  // Loads the next parts, as many as may be loaded without asking; the first time also what was withdrawn.
  async more() {
    const next = [];
    for (let posts = 0; this.waiting.length && (!next.length || posts + this.waiting[0][1] <= POSTS);) {
      const [name, size] = this.waiting.shift();
      posts += size;
      next.push(name);
    }
    this.withdrawn ??= await this.fetched(this.withdrawnPart);
    for (const part of await Promise.all(next.map((name) => this.fetched(name)))) part.forEach((post) => this.add(post));
  }

  async fetched(name) {
    const answer = await fetch(`${this.folder}${name}.json`, { cache: "no-cache" });
    if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
    return answer.json();
  }

  // Posts that are in no part that was loaded.
  get left() {
    return this.waiting.reduce((sum, [, size]) => sum + size, 0);
  }

  add(post) {
    this.posts.push(post);
    for (const [packed, known] of [[post.k, this.blocks], [post.m, this.runs]]) {
      for (const one of unpacked(packed)) known.has(one) ? known.get(one).push(post) : known.set(one, [post]);
    }
  }

  // The posts that share most with a text, the likeliest first; rare runs say most.
  candidates(lines) {
    const points = new Map();
    const give = (found, worth) => found?.forEach((post) => points.set(post, (points.get(post) ?? 0) + worth / found.length));
    for (const words of lines.map(nearWords)) {
      const whole = this.blocks.get(digest(masked(words)));
      give(whole, ENOUGH * (whole?.length ?? 0));
      for (let start = 0; start + RUN <= words.length; start++) give(this.runs.get(digest(words.slice(start, start + RUN).join(" "))), 1);
    }
    const enough = [...points].filter(([, sum]) => sum >= ENOUGH);
    return enough.sort(([one, a], [other, b]) => b - a || (one.d < other.d ? 1 : -1)).slice(0, CANDIDATES).map(([post]) => post);
  }

  // The post at an address, which may have been withdrawn.
  at(address) {
    return [...this.posts, ...this.withdrawn].find((post) => post.u === address);
  }

  // Documents with a number: {same, near}; near is one that differs by one sign.
  numbered(text) {
    const asked = numberForm(text);
    const documents = this.posts.filter((post) => post.n);
    const same = documents.filter((post) => numberForm(post.n) === asked);
    return { same, near: same.length ? [] : documents.filter((post) => differByOne(numberForm(post.n), asked)) };
  }

  // The withdrawn post from which a text comes: several of its sentences, or its title, say so.
  async taken(lines) {
    const texts = [...lines, ...lines.flatMap((line) => line.split(/(?<=[.!?;:])\s+/))].map((line) => nearWords(line).join(" "));
    const long = [...new Set(texts)].filter((text) => text.split(" ").length >= LONG);
    if (!crypto.subtle) return undefined; // not over https
    for (const post of this.withdrawn) {
      const title = nearWords(post.t).join(" ");
      const known = saltedSet(post.s);
      const found = await Promise.all(long.map(async (text) => known.has(await saltedDigest(post.p, text))));
      if (texts.includes(title) || found.filter(Boolean).length >= 2) return post;
    }
    return undefined;
  }
}

export function isNumber(text) {
  return /^\d{1,5}[a-z]?\/[\p{L}\d/-]{2,30}$/iu.test(text.trim().replace(NUMBER_SIGN, ""));
}

function numberForm(text) {
  return text.trim().replace(NUMBER_SIGN, "").toLowerCase().replaceAll("đ", "d").replace(/\s/g, "");
}

function differByOne(one, other) {
  let start = 0;
  while (start < one.length && one[start] === other[start]) start++;
  const [a, b] = [one.slice(start), other.slice(start)];
  return a.slice(1) === b.slice(1) || a.slice(1) === b || a === b.slice(1);
}

function bytesOf(packed) {
  return Uint8Array.from(atob(packed), (sign) => sign.charCodeAt(0));
}

function unpacked(packed) {
  const bytes = bytesOf(packed);
  return Array.from({ length: bytes.length / 3 }, (_, place) => bytes[3 * place] | (bytes[3 * place + 1] << 8) | (bytes[3 * place + 2] << 16));
}

function saltedSet(packed) {
  const bytes = bytesOf(packed);
  return new Set(Array.from({ length: bytes.length / 2 }, (_, place) => (bytes[2 * place] << 8) | bytes[2 * place + 1]));
}

async function saltedDigest(salt, text) {
  const bytes = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(`${salt}\n${text}`)));
  return (bytes[0] << 8) | bytes[1];
}
