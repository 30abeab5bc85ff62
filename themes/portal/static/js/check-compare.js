// Compares a text with a page: which lines stand there word for word, which are near, and where they differ.

import { nearWords, plain, runs, unified } from "/tai-nguyen/check-words.js";
import { markedForm } from "/tai-nguyen/search-words.js";

const HALF = 0.5;
const MOST = 0.6;
const MANY = 24; // runs that are no accident, though they are but half of a long block
const SHARED = 8; // runs that a text must share with a block of a page to be near it
const FIGURES = /^[(+]?\d[\d.()-]*[,;:!?]?$/;
const GROUP = /^[(+]?\d[\d()-]*$/;
const PAIRS = 2e7; // of words that are compared, some 40 MB: a page that is longer was made to fill the memory
const SHORT = 20; // characters of a line that is too short to stand for a text

// `page` has blocks [{text, quoted}]. Gives {exact, quoted, near, shared, parts}; a part is
// {line, same, quoted, official: the text of the page that it is near to, or «»}.
export function compare(lines, page) {
  const book = bookOf(page.blocks);
  const parts = lines.map((line) => partOf(line, book));
  const same = parts.filter((part) => part.same);
  const isWhole = same.length === parts.length && same.some((part) => plain(part.line).length >= SHORT);
  const quoted = parts.some((part) => part.quoted);
  const shared = parts.reduce((sum, part) => sum + part.shared, 0);
  const near = isWhole || parts.some((part) => part.isClose) || same.reduce((sum, part) => sum + part.shared, 0) >= SHARED || parts.some(isTwin);
  return { exact: isWhole && !quoted, quoted, near, shared, parts };
}

// The same words with other figures, marks or signs, however short.
function isTwin({ line, official }) {
  return plain(line).length >= SHORT && official && runs(line).size === runs(official).size && [...runs(line)].every((run) => runs(official).has(run));
}

// All blocks in one text, with the places at which one begins or ends.
function bookOf(blocks) {
  const known = blocks.map(({ text, quoted }) => ({ text, quoted, plain: plain(text), runs: runs(text) })).filter((block) => block.plain);
  let place = 0;
  for (const block of known) {
    block.start = place;
    block.end = place + block.plain.length;
    place = block.end + 1;
  }
  return { blocks: known, text: known.map((block) => block.plain).join(" ") };
}

function partOf(line, book) {
  const own = runs(line);
  for (const wanted of new Set([line, line.replace(/^\s*\d{1,2}[.)]\s/, "")].map(plain))) {
    const blocks = wanted ? wholeBlocks(wanted, book) : undefined;
    if (blocks) return { line, same: true, quoted: blocks.some((block) => block.quoted), official: line, shared: own.size, isClose: own.size >= SHARED };
  }
  const { blocks, shared, isClose } = related(own, book);
  return { line, same: false, quoted: blocks.some((block) => block.quoted), official: blocks.map((block) => block.text).join(" "), shared, isClose };
}

// The block, or the blocks one after the other, that say just this; undefined where there are none.
function wholeBlocks(wanted, book) {
  for (let from = book.text.indexOf(wanted); from >= 0; from = book.text.indexOf(wanted, from + 1)) {
    const blocks = book.blocks.filter((block) => block.start >= from && block.end <= from + wanted.length);
    if (blocks.length && blocks[0].start === from && blocks.at(-1).end === from + wanted.length) return blocks;
  }
  return undefined;
}

// The blocks that a line is near to: each is half of the line, or stands by half in it, and says what the others do not.
function related(own, book) {
  const missing = new Set(own);
  const chosen = [];
  let isClose = false;
  for (;;) {
    const best = book.blocks.filter((block) => !chosen.includes(block)).map((block) => ({ block, count: common(missing, block.runs) }))
      .filter(({ block, count }) => count && count >= HALF * Math.min(own.size, block.runs.size))
      .reduce((one, other) => (other.count > one.count ? other : one), { count: 0 });
    if (!best.block) break;
    chosen.push(best.block);
    isClose ||= best.count >= MANY || (best.count >= SHARED && best.count >= MOST * Math.min(own.size, best.block.runs.size));
    for (const run of best.block.runs) missing.delete(run);
  }
  return { blocks: chosen.sort((one, other) => one.start - other.start), shared: own.size - missing.size, isClose };
}

function common(one, other) {
  return [...one].filter((run) => other.has(run)).length;
}

// Two texts side by side: [{pasted, official, kind}] with kind «» where they say the same, else what differs: word, number, link …,
// or only marks, case, spelling or signs.
export function difference(pasted, official) {
  const [ours, theirs] = [wordsOf(pasted), wordsOf(official)];
  if (ours.length * theirs.length > PAIRS) return [{ pasted, official, kind: "word" }];
  const isBare = !/\p{M}|đ/iu.test(pasted.normalize("NFD")); // typed without marks: then they say nothing
  const found = [];
  const put = (mine, its, kind) => {
    const last = found.at(-1);
    if (last?.kind === kind && (kind === "" || kind === "gap")) {
      last.pasted.push(...mine);
      last.official.push(...its);
    } else found.push({ pasted: mine, official: its, kind });
  };
  for (const [mine, its] of aligned(ours, theirs)) {
    if (mine && its && mine.near === its.near && mine.near) put([mine.text], [its.text], unified(mine.text) === unified(its.text) ? "" : minorKind(mine, its, isBare));
    else put(mine ? [mine.text] : [], its ? [its.text] : [], "gap");
  }
  found.forEach((one, place) => takeFigures(one, found[place - 1], found[place + 1]));
  return found.filter((one) => one.pasted.length || one.official.length)
    .map((one) => ({ pasted: one.pasted.join(" "), official: one.official.join(" "), kind: one.kind === "gap" ? kindOf(one) : one.kind }));
}

// A number in groups («0276 3000 106») is one number: groups beside one that differs go with it.
function takeFigures(one, before, after) {
  if (one.kind !== "gap" || !FIGURES.test(one.pasted.at(-1)) || !FIGURES.test(one.official.at(-1))) return;
  while (before?.kind === "" && GROUP.test(before.pasted.at(-1))) {
    one.pasted.unshift(before.pasted.pop());
    one.official.unshift(before.official.pop());
  }
  while (after?.kind === "" && GROUP.test(one.pasted.at(-1)) && FIGURES.test(after.pasted[0])) {
    one.pasted.push(after.pasted.shift());
    one.official.push(after.official.shift());
  }
}

function wordsOf(text) {
  const words = text.normalize("NFC").split(/\s+/).filter(Boolean);
  return words.map((word) => ({ text: word, plain: plain(word), near: nearWords(word).join("") })).filter((word) => word.plain);
}

// Pairs of words in their order: [one, other], or one of them alone (longest common subsequence).
function aligned(one, other) {
  const same = (i, j) => one[i].near === other[j].near && (one[i].near || one[i].plain === other[j].plain);
  const length = Array.from({ length: one.length + 1 }, () => new Uint16Array(other.length + 1));
  for (let i = one.length - 1; i >= 0; i--) {
    for (let j = other.length - 1; j >= 0; j--) {
      length[i][j] = same(i, j) ? length[i + 1][j + 1] + 1 : Math.max(length[i + 1][j], length[i][j + 1]);
    }
  }
  const pairs = [];
  let [i, j] = [0, 0];
  while (i < one.length || j < other.length) {
    if (i < one.length && j < other.length && same(i, j)) pairs.push([one[i++], other[j++]]);
    else if (j >= other.length || (i < one.length && length[i + 1][j] >= length[i][j + 1])) pairs.push([one[i++], undefined]);
    else pairs.push([undefined, other[j++]]);
  }
  return pairs;
}

function minorKind(mine, its, isBare) {
  if (mine.plain === its.plain) return "signs";
  if (/[0-9@]|\.\w/.test(mine.plain + its.plain)) return "gap";
  const [one, other] = [mine, its].map((word) => word.plain.replace(/[^\p{L}\p{M}\p{N}]/gu, ""));
  if (one === other) return "signs";
  if (one.toLowerCase() === other.toLowerCase()) return "case";
  if (isBare) return "marks";
  return markedForm(one) === markedForm(other) ? "spelling" : "gap"; // «hoà», «hòa» are one word; «bán», «bạn» are two
}

// What a difference is about; what people lose money by comes first.
function kindOf({ pasted, official }) {
  const text = `${pasted.join(" ")} ${official.join(" ")}`;
  if (/https?:|www\.|@|\p{L}\.\p{L}{2,}/u.test(text)) return "link";
  if (/(?:\+84|\b0)[35789](?:[ .-]?\d){8}\b|\b02\d(?:[ .-]?\d){7,8}\b|\b1[89]00\d{4}\b/.test(text)) return "phone";
  if (/\d(?:[ -]?\d){7,}/.test(text)) return "account";
  return /\d/.test(text) ? "number" : "word";
}
