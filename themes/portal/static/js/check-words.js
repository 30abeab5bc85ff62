// How texts are compared: word for word (`plain`), and with only what is near (`nearWords`, as in schemas/text/near_words.py).

const SAME = [
  [/[\u00ad\u200b-\u200d\u2060\ufeff]/g, ""],
  [/[“”„‟«»"]/g, '"'],
  [/[‘’‚‛']/g, "'"],
  [/[‐‑‒–—―−]/g, "-"],
  [/…/g, "..."],
  [/\s+/g, " "],
];
const BEFORE = /^(?:[-*•▪+>#] |["' ])+/;
const AFTER = /[\s."',;:!?]+$/;
const RUN = 3; // words of a run by which two texts are compared

// A text as it counts word for word: quotation marks, dashes and spaces of one kind, without signs at its ends. Marks, capitals and
// every sign within stay: «1,5» is not «15».
export function plain(text) {
  return unified(text).replace(BEFORE, "").replace(AFTER, "");
}

// The same with the signs at its ends.
export function unified(text) {
  return SAME.reduce((one, [from, to]) => one.replace(from, to), text.normalize("NFC")).trim();
}

// «Số ĐT: 0276.3822» → so, dt, 0276, 3822
export function nearWords(text) {
  const letters = text.normalize("NFKC").toLowerCase().replaceAll("đ", "d").normalize("NFD").replace(/\p{M}/gu, "");
  return letters.match(/[a-z0-9]+/g) ?? [];
}

export function masked(words) {
  return words.join(" ").replace(/[0-9]/g, "0");
}

// All runs of words, whatever their figures; a shorter text is one run.
export function runs(text) {
  const words = masked(nearWords(text)).split(" ").filter(Boolean);
  const count = Math.max(1, words.length - RUN + 1);
  return new Set(words.length ? Array.from({ length: count }, (_, start) => words.slice(start, start + RUN).join(" ")) : []);
}

// The lines of a text that say anything.
export function linesOf(text) {
  return text.split(/[\n\r\u2028]+/).filter((line) => plain(line));
}
